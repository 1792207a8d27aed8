import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDue, timersOf } from '../../../core/domain/guides/timers.ts';
import { instant, MINUTE } from '../../../core/domain/time/instant.ts';
import { handClock } from '../../builders/clock.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { RunningHost } from '../../builders/host.ts';

/** The guides as the window sees them: over the contract, in a real ledger. */
describe('guided checklists', () => {
  let desk: RunningHost;
  const clock = handClock();
  const open = async (folder: string): Promise<RunningHost> => {
    const running = startHost(hostOptions(folder, { clock, clockIsFixed: false }));
    await officeIs(running.client, 'ready');
    return running;
  };
  beforeEach(async () => {
    desk = await open(temporaryFolder());
  });
  afterEach(async () => {
    await desk.close();
    removeFolder(desk.folder);
  });

  const done = (step: string, over: object = {}) => ({ step, state: 'done' as const, day: '2026-11-22', by: 'Anna', note: '', ...over });

  it('keep who did what on which day, over a restart', async () => {
    const run = await desk.client.guides.start({ guide: 'linkTenant', customerId: null, customerName: 'Łódzki Żuraw' });
    await desk.client.guides.mark({ id: run.id, ...done('tell', { note: 'Frau Müller angerufen', day: '2026-11-20' }) });
    await desk.close();
    desk = await open(desk.folder);
    const { runs } = await desk.client.guides.runs();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ customerName: 'Łódzki Żuraw', marks: [{ step: 'tell', state: 'done', day: '2026-11-20', by: 'Anna', note: 'Frau Müller angerufen' }] });
  });

  it('refuse a day ahead and keep what was there', async () => {
    const { id } = await desk.client.guides.start({ guide: 'registration', customerId: null, customerName: '' });
    await desk.client.guides.mark({ id, ...done('terms') });
    await expect(desk.client.guides.mark({ id, ...done('terms', { day: '2026-11-24' }) })).rejects.toMatchObject({
      data: { tag: 'validation', issues: [{ path: 'day', problem: 'futureDay' }] },
    });
    expect((await desk.client.guides.get({ id })).marks[0]?.day).toBe('2026-11-22');
  });

  it('a note does not set the sixty minutes anew', async () => {
    const { id } = await desk.client.guides.start({ guide: 'registration', customerId: null, customerName: '' });
    const first = await desk.client.guides.mark({ id, ...done('linkConfirmed') });
    clock.advance(59 * MINUTE);
    const noted = await desk.client.guides.mark({ id, ...done('linkConfirmed', { note: 'um neun' }) });
    const timers = [first, noted].map((run) => timersOf({ ...run, marks: run.marks.map((mark) => ({ ...mark, at: instant(mark.at) })) })[0]);
    expect(timers[1]).toEqual(timers[0]);
    const timer = timers[1];
    if (!timer) throw new Error('no timer runs');
    expect(isDue(timer, clock.now())).toBe(false);
    clock.advance(MINUTE);
    expect(isDue(timer, clock.now())).toBe(true);
  });

  it('come back after they were removed', async () => {
    const { id } = await desk.client.guides.start({ guide: 'nonprofit', customerId: null, customerName: 'Fundacja' });
    await desk.client.guides.remove({ id });
    expect((await desk.client.guides.runs()).runs).toEqual([]);
    await expect(desk.client.guides.get({ id })).rejects.toMatchObject({ data: { tag: 'notFound' } });
    await desk.client.guides.restore({ id });
    expect((await desk.client.guides.runs()).runs.map((run) => run.id)).toEqual([id]);
  });

  it('the scenario changes, the marks stay', async () => {
    const { id } = await desk.client.guides.start({ guide: 'partnership', customerId: null, customerName: '' });
    await desk.client.guides.choose({ id, scenario: 'C' });
    await desk.client.guides.mark({ id, ...done('join') });
    expect(await desk.client.guides.choose({ id, scenario: 'A' })).toMatchObject({ scenario: 'A', marks: [{ step: 'join' }] });
  });

  it('facts: a first entry is no change, a later one waits for its report, a wrong one is refused', async () => {
    const { guides } = desk.client;
    expect((await guides.saveFact({ fact: 'partnerId', value: ' 5123456 ' })).reported).toBe(true);
    expect((await guides.saveFact({ fact: 'partnerId', value: '5123457' })).reported).toBe(false);
    await expect(guides.saveFact({ fact: 'partnerId', value: 'abc' })).rejects.toMatchObject({ data: { tag: 'validation' } });
    expect((await guides.facts()).facts.partnerId).toMatchObject({ value: '5123457', reported: false });
    await guides.factsReported();
    expect((await guides.facts()).facts.partnerId).toMatchObject({ value: '5123457', reported: true });
  });

  it('the server says who the office is, once it was read', async () => {
    await syncIs(desk.client, firstReadingEnded);
    const { server } = await desk.client.guides.facts();
    expect(server.profile?.partnerId).toMatch(/^\d+$/);
    expect(server.agreement).toMatchObject({ isSigned: true });
    expect(server.otherProviders).toEqual(['Weserland Distribution SE']);
  });

  it('the distributor’s record is kept for comparing', async () => {
    const record = { ownRegion: 'łódzkie', companyName: 'Chmura Plus', line1: '', postalCode: '', city: '', region: 'łodzkie', taxId: '' };
    await desk.client.guides.saveSpelling(record);
    expect(await desk.client.guides.spelling()).toEqual(record);
  });
});
