import { signIn, twoPeople, words } from './pages/people.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`people in ${language}: list, PIN, lock, another person, what is missing`, async ({ start }) => {
    const desk = await start({ language });
    const { page, app } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    const { people, errors, prices, changes } = words(language);
    await framePage(page, language).ready();
    const code = await twoPeople(desk, language, async (page) => {
      await expectNoViolations(page);
      await photograph(page, `people-dialog-${language}`);
    });
    expect(code).toMatch(/^[A-Z0-9-]{24}$/);
    await expectNoViolations(page);
    await photograph(page, `people-list-${language}`);

    // Lock now: nothing of the office is to be seen, and Ewa takes over with her start PIN.
    await page.locator('[data-person="Anna Szefowa"]').click();
    await page.getByRole('menuitem', { name: people.menu.lock }).click();
    const cover = page.locator('[data-sign-in="lock"]');
    await expect(cover).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expectNoViolations(page);
    await photograph(page, `people-locked-${language}`);
    await signIn(desk, language, 'Anna Szefowa', '0000');
    await expect(cover.getByText(people.signIn.wrong)).toBeVisible();
    await signIn(desk, language, 'Ewa Wzorowa', '9163');
    const own = page.getByRole('dialog');
    await expect(own.getByText(people.pin.temporary)).toBeVisible();
    await own.getByLabel(people.pin.current).fill('9163');
    await own.getByLabel(people.pin.new, { exact: true }).fill('5820');
    await own.getByLabel(people.pin.again).fill('5820');
    await own.getByRole('button', { name: words(language).common.action.save, exact: true }).click();
    await expect(page.locator('[data-person="Ewa Wzorowa"]')).toBeVisible();

    // What Ewa may not see or change says which right is missing.
    await open(page, '/prices/exposure');
    await expect(page.locator('[data-missing="figures"]')).toContainText(errors.right.figures);
    await expect(page.getByText(prices.exposure.intro)).toHaveCount(0);
    await open(page, '/settings/people');
    await expect(page.locator('[data-missing="administrator"]')).toContainText(errors.right.administrator);
    await expect(page.getByRole('button', { name: people.list.add })).toBeDisabled();
    await expectNoViolations(page);
    await photograph(page, `people-barred-${language}`);

    // Nobody is here for ten minutes.
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 601;
    });
    await expect(page.locator('[data-sign-in="idle"]')).toBeVisible({ timeout: 30_000 });
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
    });

    // Anna takes two permissions away; Ewa's change stays barred and names them.
    await signIn(desk, language, 'Anna Szefowa', '4728');
    await open(page, '/settings/people');
    await page.getByRole('button', { name: people.list.editWho.replace('{{name}}', 'Ewa Wzorowa') }).click();
    await page.getByRole('checkbox', { name: people.permission.csp }).uncheck();
    await page.getByRole('checkbox', { name: people.permission.dashboard }).uncheck();
    await page.getByRole('dialog').getByRole('button', { name: words(language).common.action.save, exact: true }).click();
    await expect(page.locator('[data-person-row="Ewa Wzorowa"]')).toContainText(people.may.notQueue);
    await page.locator('[data-person="Anna Szefowa"]').click();
    await page.getByRole('menuitem', { name: people.menu.change }).click();
    await signIn(desk, language, 'Ewa Wzorowa', '5820');
    await subscriptionsPage(page, language).openOne('Groß & Söhne KG', 'Business Standard');
    await page.locator('[data-change-button="addSeats"]').click();
    const change = page.locator('[data-change]');
    await change.getByRole('textbox').first().fill('3');
    await expect(change.locator('[data-missing="queue"]')).toContainText(errors.right.csp);
    await expect(change.locator('[data-missing="queue"]')).toContainText(errors.right.dashboard);
    await expect(change.locator('[data-missing="queue"]')).not.toContainText(errors.right.general);
    await expect(change.getByRole('button', { name: changes.action.queue })).toBeDisabled();
    await photograph(page, `people-missing-${language}`);
  });
}
