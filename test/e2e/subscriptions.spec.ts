import { framePage } from './pages/frame.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { photograph } from './support/look.ts';
import { survey } from './support/sizes.ts';

const STANDARD = 'Microsoft 365 Business Standard';
const PREMIUM = 'Microsoft 365 Business Premium';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`subscriptions in ${language}: list and page with time line, in both themes and sizes`, async ({ start }) => {
    const desk = await start({ language });
    const subscriptions = subscriptionsPage(desk.page, language);
    await subscriptions.openList();
    await survey(desk, language, 'subscriptions-list');

    await subscriptions.openOne('Łódzki Żuraw', PREMIUM);
    await expect(subscriptions.window('open')).toHaveCount(2);
    await expect(subscriptions.point('today')).toHaveCount(1);
    await expect(subscriptions.verdict('reduceSeats').locator('[data-batch]')).toHaveCount(2);
    await survey(desk, language, 'subscriptions-page');

    await subscriptions.openOne('Groß & Söhne', STANDARD);
    const change = subscriptions.region('scheduled');
    await expect(change.locator('[data-change="quantity"]')).toContainText('50');
    await expect(change.locator('[data-change="quantity"]')).toContainText('30');
    await expect(change.locator('[data-change="term"]')).toContainText(subscriptions.words.term.P1M);
    await expect(subscriptions.window('past')).toHaveCount(1);
    await expect(subscriptions.window('expected')).toHaveCount(1);
    await survey(desk, language, 'subscriptions-scheduled');
  });
}

test('the time line is walked with the keyboard and says the same in words', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openList();
  await subscriptions.openOne('Łódzki Żuraw', STANDARD);
  const line = subscriptions.region('timeLine');
  await subscriptions.points.first().focus();
  await expect(line).toContainText(subscriptions.words.event.start);
  await page.keyboard.press('End');
  await expect(subscriptions.points.last()).toBeFocused();
  await expect(line).toContainText(subscriptions.words.event.endRenews);
  await page.keyboard.press('ArrowLeft');
  await expect(subscriptions.points.last()).not.toBeFocused();
  // Bought six days, nineteen hours and 42 minutes ago: four hours and a few minutes are left.
  await expect(subscriptions.verdict('cancel').locator('time[data-urgency="urgent"]')).toContainText(/^4 h 1\d min$/);
  await page.getByRole('button', { name: subscriptions.words.timeLine.list }).click();
  await expect(page.getByRole('table', { name: subscriptions.words.timeLine.list }).getByRole('row')).toHaveCount((await subscriptions.points.count()) + 1);
});

test('states are told in sentences', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openList();
  for (const [customer, product, code] of [
    ['Straßenbau Weiß', 'Power BI', 'suspendedNce'],
    ['Alpenquell', 'Microsoft 365 Business Basic', 'endCancels'],
    ['Thistlewick', 'Apps for business', 'endExtends'],
    ['Ciepły Piec', 'Power BI', 'trialConverts'],
    ['Hurtownia Ślężańska', 'Office', 'perpetual'],
    ['Chmurnik', 'Azure', 'azure'],
  ] as const) {
    await subscriptions.openOne(customer, product);
    await expect(subscriptions.note(code), `${customer} shows ${code}`).toBeVisible();
    await photograph(page, `subscriptions-${code}-en`);
  }
});

test('added seats never reopen the cancellation of the whole subscription', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openList();
  await subscriptions.openOne('Łódzki Żuraw', PREMIUM);
  await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'refused');
  await expect(subscriptions.verdict('reduceSeats')).toHaveAttribute('data-kind', 'allowed');
  await subscriptions.openOne('Łódzki Żuraw', STANDARD);
  await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'allowed');
});

test('chips filter, headers sort, and facts lead on', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await framePage(page, 'en').ready();
  await subscriptions.openList();
  for (const filter of ['active', 'scheduled', 'suspended', 'trial', 'windowOpen'] as const) {
    await subscriptions.chip(filter).click();
    await expect.poll(async () => (await subscriptions.grid.total()) - (await subscriptions.countOn(filter))).toBe(0);
    expect(await subscriptions.grid.total(), `rows behind ${filter}`).toBeGreaterThan(0);
  }

  await expect(subscriptions.grid.header(subscriptions.words.column.windowEndsAt)).toHaveAttribute('aria-sort', 'ascending');
  const ends = () => subscriptions.grid.rows.locator('time[data-urgency]').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect((await ends()).length).toBeGreaterThan(3);
  expect(await ends()).toEqual((await ends()).toSorted());
  expect(await subscriptions.grid.sortBy(subscriptions.words.column.windowEndsAt)).toBe('descending');
  await expect.poll(async () => {
    const shown = await ends();
    return shown[0] === shown.toSorted().at(-1);
  }).toBe(true);

  await subscriptions.openOne('Müller GmbH', STANDARD);
  const facts = subscriptions.region('facts');
  await facts.getByRole('link', { name: subscriptions.words.fact.catalogueLink }).click();
  await expect(page.getByRole('heading', { level: 1, name: STANDARD })).toBeVisible();
  await page.goBack();
  await facts.getByRole('link', { name: 'Müller GmbH' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Müller GmbH' })).toBeVisible();
});
