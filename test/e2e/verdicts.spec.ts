import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { survey } from './support/sizes.ts';

const STANDARD = 'Microsoft 365 Business Standard';
const PREMIUM = 'Microsoft 365 Business Premium';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`verdicts in ${language}: proof unfolded, a look ahead, in both themes and sizes`, async ({ start }) => {
    const desk = await start({ language });
    const subscriptions = subscriptionsPage(desk.page, language);
    await subscriptions.openList();
    await subscriptions.openOne('Łódzki Żuraw', PREMIUM);
    await expect(subscriptions.verdict('reduceSeats')).toHaveAttribute('data-kind', 'allowed');
    await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'refused');
    await subscriptions.unfold('reduceSeats');
    await expect(subscriptions.verdict('reduceSeats').locator('[data-rule="R-3.3"]')).toBeVisible();
    await survey(desk, language, 'verdicts-open');

    await subscriptions.jump('afterEnd').click();
    await expect(subscriptions.ahead).toBeVisible();
    await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'allowed');
    await survey(desk, language, 'verdicts-ahead');
  });
}

test('the slider asks with the keyboard, a typed date and jumps; everything returns to now', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openList();
  await subscriptions.openOne('Łódzki Żuraw', STANDARD);
  await expect(subscriptions.ahead).toHaveCount(0);
  await expect(subscriptions.verdict('cancel').locator('time[data-urgency]')).toBeVisible();

  // One day further the window is closed.
  await subscriptions.slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(subscriptions.ahead).toBeVisible();
  await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'refused');
  await expect(page.locator('[data-asked]')).toHaveCount(1);
  // Nothing counts down in a time that is not now.
  await expect(subscriptions.verdict('cancel').locator('time[data-urgency]')).toHaveCount(0);

  await subscriptions.jump('lastMoment').click();
  await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'allowed');
  await subscriptions.jump('windowOver').click();
  await expect(subscriptions.verdict('cancel')).toHaveAttribute('data-kind', 'refused');

  await subscriptions.askedDay.fill('31.12.2030');
  await subscriptions.askedDay.press('Enter');
  await expect(subscriptions.ahead).toContainText('2030');
  await subscriptions.askedDay.fill('31.02.2030');
  await expect(page.getByText(subscriptions.words.lookAhead.dayProblem)).toBeVisible();
  await expect(subscriptions.ahead).toContainText('2030');

  await page.getByRole('button', { name: subscriptions.words.verdict.back }).click();
  await expect(subscriptions.ahead).toHaveCount(0);
  await expect(subscriptions.verdict('cancel').locator('time[data-urgency]')).toBeVisible();
});

test('every kind of subscription has its verdicts, readable by everybody', async ({ start }) => {
  const { page } = await start();
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openList();
  for (const [customer, product, action, kind] of [
    ['Straßenbau Weiß', 'Power BI', 'reactivate', 'allowed'],
    ['Thistlewick', 'Apps for business', 'switchAutoRenew', 'allowed'],
    ['Ciepły Piec', 'Power BI', 'convertTrial', 'allowed'],
    ['Hurtownia Ślężańska', 'Office', 'addSeats', 'refused'],
    ['Chmurnik', 'Azure', 'cancel', 'allowed'],
  ] as const) {
    await subscriptions.openOne(customer, product);
    await expect(subscriptions.verdict(action), `${customer}: ${action}`).toHaveAttribute('data-kind', kind);
    await subscriptions.unfold(action);
    await expectNoViolations(page);
    await photograph(page, `verdicts-${action}-en`);
  }
});
