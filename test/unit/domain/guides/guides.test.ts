import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUIDE_IDS, SCENARIOS } from '../../../../core/domain/guides/guide.ts';
import type { GuideId } from '../../../../core/domain/guides/guide.ts';
import { GUIDES, stepsOf } from '../../../../core/domain/guides/guides.ts';
import { factProblem, providerRelationship, scenarioOf } from '../../../../core/domain/guides/partnership.ts';
import { markProblem, progressOf, withMark } from '../../../../core/domain/guides/run.ts';
import type { GuideRun, StepMark } from '../../../../core/domain/guides/run.ts';
import { isDue, timersOf } from '../../../../core/domain/guides/timers.ts';
import { CONTACTS } from '../../../../core/domain/office/contacts.ts';
import { after, MINUTE } from '../../../../core/domain/time/instant.ts';
import { at, handClock } from '../../../builders/clock.ts';

const begun = (guide: GuideId, over: Partial<GuideRun> = {}): GuideRun => ({
  id: '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11',
  guide,
  customerId: null,
  customerName: '',
  scenario: null,
  startedAt: at('2026-11-22T09:00:00Z'),
  updatedAt: at('2026-11-22T09:00:00Z'),
  marks: [],
  ...over,
});
const mark = (step: string, over: Partial<StepMark> = {}): StepMark => ({ step, state: 'done', at: at('2026-11-22T09:00:00Z'), day: '2026-11-22', by: 'Anna', note: '', ...over });

describe.each(GUIDE_IDS)('the guide %s', (id) => {
  const guide = GUIDES[id];

  test('names every step once, with its source', () => {
    expect(guide.id).toBe(id);
    expect(new Set(guide.steps.map((step) => step.id)).size).toBe(guide.steps.length);
    for (const { source } of guide.steps) for (const one of source) expect(one).toMatch(/^S-\d{3}$/);
    for (const step of guide.steps) expect(step.source.length).toBeGreaterThan(0);
  });

  test('links to pages, never to mailboxes, and times by a step before', () => {
    const links = new Set(CONTACTS.filter(({ kind }) => kind === 'link').map((contact) => contact.id));
    guide.steps.forEach((step, place) => {
      for (const link of step.links) expect(links.has(link)).toBe(true);
      if (step.timer) expect(guide.steps.slice(0, place).map((before) => before.id)).toContain(step.timer.after);
    });
  });

  test('is finished when every step is settled, in whatever order', () => {
    const scenario = guide.hasScenarios ? 'B' : null;
    fc.assert(
      fc.property(fc.shuffledSubarray([...stepsOf(guide, scenario)], { minLength: guide.hasScenarios ? 7 : guide.steps.length }), (order) => {
        const run = order.reduce((before, step) => withMark(before, mark(step.id, { state: step.id.length % 2 === 0 ? 'done' : 'skipped' })), begun(id, { scenario }));
        const progress = progressOf(run);
        expect([progress.settled, progress.total]).toEqual([order.length, stepsOf(guide, scenario).length]);
        expect(progress.finished).toBe(order.length === progress.total);
        expect(progress.next === null).toBe(progress.finished);
      }),
    );
  });
});

describe('the registration covers the page', () => {
  test('S-002 to S-031, all but the note about the menu of permissions itself', () => {
    const covered = new Set(GUIDES.registration.steps.flatMap(({ source }) => source));
    const wanted = Array.from({ length: 31 }, (_, index) => `S-${String(index + 1).padStart(3, '0')}`);
    expect(wanted.filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('the scenario of the partnership (S-037)', () => {
  test.each([
    [true, true, 'A', ['signIn', 'agreement', 'providers', 'request', 'ids', 'technicalData', 'report']],
    [true, false, 'B', ['enrol', 'agreement', 'providers', 'request', 'ids', 'technicalData', 'report']],
    [false, false, 'C', ['join', 'agreement', 'providers', 'request', 'ids', 'technicalData', 'report']],
    [false, true, 'A', ['signIn', 'agreement', 'providers', 'request', 'ids', 'technicalData', 'report']],
  ] as const)('Partner ID %s, indirect reseller %s: %s', (hasPartnerId, isIndirectReseller, scenario, steps) => {
    expect(scenarioOf({ hasPartnerId, isIndirectReseller })).toBe(scenario);
    expect(stepsOf(GUIDES.partnership, scenario).map(({ id }) => id)).toEqual(steps);
  });

  test('nothing is asked of anybody before the questions are answered', () => {
    expect(progressOf(begun('partnership'))).toMatchObject({ total: 0, next: null, finished: false });
  });

  test('changing the scenario keeps what was done in common', () => {
    const run = { ...begun('partnership', { scenario: 'B' as const }), marks: [mark('enrol'), mark('agreement')] };
    expect(SCENARIOS.map((scenario) => progressOf({ ...run, scenario }).settled)).toEqual([1, 2, 1]);
  });

  test.each([
    [[{ id: 'AC91B3F2-478b-4ea6-8c25-32c6ac42059a', name: 'Anders genannt' }], 'Anders genannt'],
    [[{ id: 'x', name: 'WORTMANN AG' }], 'WORTMANN AG'],
    [[{ id: 'x', name: 'Wortmannsdorf GmbH' }], null],
    [[], null],
  ])('the provider among %j is %s', (relations, name) => {
    const full = relations.map((one) => ({ ...one, type: 'is_indirect_reseller_of', state: 'Active', partnerId: null, location: 'DE' }));
    expect(providerRelationship(full)?.name ?? null).toBe(name);
  });
});

describe('a mark', () => {
  test.each([
    ['customerNo', '2026-11-22', null],
    ['customerNo', '2026-11-23', 'futureDay'],
    ['customerNo', '2026-02-30', 'noSuchDay'],
    ['customerNo', null, null],
    ['nowhere', null, 'unknownStep'],
  ] as const)('on %s of %s: %s', (step, day, problem) => {
    expect(markProblem(begun('registration'), { step, day }, '2026-11-22')).toBe(problem);
  });
});

describe('the sixty minutes until the technical portal opens (S-020)', () => {
  const clock = handClock();
  const waiting = begun('registration', { marks: [mark('linkConfirmed', { at: clock.now() })] });
  const [timer] = timersOf(waiting);

  test('run from the confirmed link', () => {
    expect(timer).toEqual({ step: 'technicalAccess', startedAt: clock.now(), dueAt: after(clock.now(), 60 * MINUTE) });
  });

  test('are not over a moment before, and over to the minute', () => {
    if (!timer) throw new Error('no timer runs');
    clock.advance(60 * MINUTE - 1);
    expect(isDue(timer, clock.now())).toBe(false);
    clock.advance(1);
    expect(isDue(timer, clock.now())).toBe(true);
  });

  test('end with the access, and do not run before the link was confirmed', () => {
    expect(timersOf(withMark(waiting, mark('technicalAccess')))).toEqual([]);
    expect(timersOf(begun('registration'))).toEqual([]);
    expect(timersOf(withMark(waiting, mark('linkConfirmed', { state: 'open' })))).toEqual([]);
  });
});

describe('facts of the office', () => {
  test.each([
    ['partnerId', '5123456', null],
    ['partnerId', '5123456a', 'digits'],
    ['partnerId', '', null],
    ['microsoftId', '0b7f2a54-5e0c-4f55-9f43-6d6a6f9e2c11', null],
    ['microsoftId', '0b7f2a54', 'guid'],
    ['adminEmail', 'csp@chmuraplus.example', null],
    ['adminEmail', 'csp@chmuraplus', 'mailbox'],
    ['adminEmail', 'Anna <csp@chmuraplus.example>', 'mailbox'],
    ['customerNo', 'D 4711-1', null],
    ['customerNo', '4711\u202e', 'control'],
  ] as const)('%s %j: %s', (fact, value, problem) => {
    expect(factProblem(fact, value)).toBe(problem);
  });
});
