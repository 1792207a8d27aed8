import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const LANGUAGES = ['en', 'de', 'pl'] as const;
const STANDARD = 'Microsoft 365 Business Standard';
const PREMIUM = 'Microsoft 365 Business Premium';

for (const language of LANGUAGES) {
  test(`subscriptions in ${language}: list and page with time line, without accessibility problems`, async ({ start }) => {
    const { page } = await start({ language });
    const subscriptions = subscriptionsPage(page, language);
    await subscriptions.openList();
    await expectNoViolations(page);
    await photograph(page, `subscriptions-list-${language}`);

    await subscriptions.openOne('Łódzki Żuraw', PREMIUM);
    await expect(subscriptions.region('timeLine')).toBeVisible();
    await expect(subscriptions.window('open')).toHaveCount(2);
    await expect(subscriptions.point('today')).toHaveCount(1);
    await expect(subscriptions.region('seats').getByRole('row')).toHaveCount(3);
    await expectNoViolations(page);
    await photograph(page, `subscriptions-page-${language}`);
  });
}

test.describe('the time line', () => {
  test('is walked with the keyboard and tells each date', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList();
    await subscriptions.openOne('Łódzki Żuraw', STANDARD);
    const line = subscriptions.region('timeLine');
    await subscriptions.points.first().focus();
    await expect(line).toContainText(subscriptions.words.event.start);
    await page.keyboard.press('End');
    await expect(subscriptions.points.last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(subscriptions.points.last()).not.toBeFocused();
    // The window closes in 4 hours and 18 minutes.
    await expect(line).toContainText('4 h 18 min');
  });

  test('says the same in words', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList();
    await subscriptions.openOne('Łódzki Żuraw', STANDARD);
    await page.getByRole('button', { name: subscriptions.words.timeLine.list }).click();
    const table = page.getByRole('table', { name: subscriptions.words.timeLine.list });
    await expect(table.getByRole('row')).toHaveCount((await subscriptions.points.count()) + 1);
  });

  test('shows the scheduled change before and after', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList();
    await subscriptions.openOne('Groß & Söhne', STANDARD);
    const change = subscriptions.region('scheduled');
    await expect(change.locator('[data-change="quantity"]')).toContainText('50');
    await expect(change.locator('[data-change="quantity"]')).toContainText('30');
    await expect(change.locator('[data-change="term"]')).toContainText('1 month');
    await photograph(page, 'subscriptions-scheduled-en');
  });
});

test.describe('states are told in sentences', () => {
  for (const [customer, product, code] of [
    ['Straßenbau Weiß', 'Power BI', 'suspendedNce'],
    ['Alpenquell', 'Microsoft 365 Business Basic', 'endCancels'],
    ['Thistlewick', 'Apps for business', 'endExtends'],
    ['Ciepły Piec', 'Power BI', 'trialConverts'],
    ['Hurtownia Ślężańska', 'Office', 'perpetual'],
    ['Chmurnik', 'Azure', 'azure'],
  ] as const) {
    test(`${code}: ${customer}`, async ({ start }) => {
      const { page } = await start();
      const subscriptions = subscriptionsPage(page, 'en');
      await subscriptions.openList();
      await subscriptions.openOne(customer, product);
      await expect(subscriptions.note(code)).toBeVisible();
      await photograph(page, `subscriptions-${code}-en`);
    });
  }
});

test.describe('the list', () => {
  test('filters by chips whose numbers are the numbers of rows', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList();
    for (const filter of ['active', 'windowOpen', 'scheduled', 'suspended', 'trial'] as const) {
      const chip = subscriptions.chip(filter);
      await chip.click();
      const count = Number(/(\d+)\s*$/.exec((await chip.innerText()).replace(/[,.\s](?=\d{3})/g, ''))?.[1]);
      expect(count).toBeGreaterThan(0);
      await expect.poll(subscriptions.grid.total).toBe(count);
    }
  });

  test('sorts by the window that closes next', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList('?filter=windowOpen');
    expect(await subscriptions.grid.sortBy(subscriptions.words.column.windowEndsAt)).toBe('ascending');
    await expect
      .poll(async () => {
        const ends = await subscriptions.grid.rows.locator('time[data-urgency]').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
        return ends.length > 3 && ends.every((end, index) => index === 0 || (ends[index - 1] ?? '') <= end);
      })
      .toBe(true);
  });

  test('links to customer, order and catalogue', async ({ start }) => {
    const { page } = await start();
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openList();
    await subscriptions.openOne('Müller GmbH', STANDARD);
    const facts = subscriptions.region('facts');
    await facts.getByRole('link', { name: subscriptions.words.fact.catalogueLink }).click();
    await expect(page.getByRole('heading', { level: 1, name: STANDARD })).toBeVisible();
    await page.goBack();
    await facts.getByRole('link', { name: 'Müller GmbH' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Müller GmbH' })).toBeVisible();
  });
});
