import { describe, expect, test } from 'vitest';
import { utcDayOf } from '../../../core/domain/time/utc-calendar.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { demoDesk } from '../../builders/desk.ts';

/** What the service is asked before anything is queued: its own word stands above what the program reckons. */

const desk = demoDesk();

describe('an address', () => {
  const ADDRESS = { country: 'PL', region: '10', city: 'Łódź', line1: 'ul. Piotrkowska 12', line2: '', postalCode: '90-361' };

  test.each<[string, Partial<typeof ADDRESS>, string]>([
    ['that is known', {}, 'verified'],
    ['with a postal code of another form', { postalCode: 'nigdzie' }, 'interactionRequired'],
    ['without a house number', { line1: 'ul. Piotrkowska' }, 'streetPartial'],
    ['without a street', { line1: '' }, 'none'],
    ['of a country that the service does not know', { country: 'NZ', region: '', postalCode: '6011' }, 'notValidated'],
  ])('%s', async (_name, over, state) => {
    expect(await desk.client.customerDrafts.address({ ...ADDRESS, ...over })).toMatchObject({ state });
  });

  test('that is spelt otherwise comes back as the fields of the form take it', async () => {
    const { suggestions } = await desk.client.customerDrafts.address({ ...ADDRESS, postalCode: '00-000x' });
    expect(suggestions).toEqual([{ line1: ADDRESS.line1, line2: '', city: 'Łódź', region: '10', postalCode: expect.stringMatching(/^\d\d-\d{3}$/u) as string }]);
    expect(await desk.client.customerDrafts.address({ country: 'PL', ...(suggestions[0] ?? ADDRESS) })).toMatchObject({ state: 'verified', suggestions: [] });
  });
});

describe('the last day of the next term', () => {
  test('is one of those that the service names, all of them in the next term', async () => {
    const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
    const yearly = rows.find(({ model, isTrial, term, autoRenew }) => model === 'nce' && !isTrial && term === 'P1Y' && autoRenew) ?? expect.fail('no yearly subscription');
    const { endsAt } = await desk.client.subscriptions.get({ id: yearly.id });
    const { days } = await desk.client.outbox.endDates({ subscriptionId: yearly.id });
    const first = utcDayOf(instant(endsAt ?? expect.fail('no end'))) + 1;
    expect(days?.length).toBeGreaterThan(0);
    expect(days?.every((day) => day >= first && day < first + 366)).toBe(true);
    expect(days?.toSorted((one, other) => one - other)).toEqual(days);
  });

  test('is asked of subscriptions only that are there', async () => {
    await expect(desk.client.outbox.endDates({ subscriptionId: '99999999-9999-4999-8999-999999999999' })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'subscription' } });
  });
});
