import type { DeskBridge } from '../../electron/bridge.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`settings in ${language}: when to warn, notices of the system, rules and licences`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    const { settings, common } = words(language);
    await framePage(page, language).ready();

    await open(page, '/settings/warnings');
    const field = (number: number) => page.locator(`input[name="warning-${number}"]`);
    const save = page.getByRole('button', { name: common.action.save, exact: true });
    await expect(field(1)).toHaveValue('48');
    await expect(field(4)).toHaveValue('1');
    await expectNoViolations(page);
    await photograph(page, `settings-warnings-${language}`);
    await field(2).fill('48');
    await field(5).fill('400');
    await expect(page.getByText(settings.warnings.problem.twice)).toBeVisible();
    await expect(save).toBeDisabled();
    await expectNoViolations(page);
    await photograph(page, `settings-warnings-wrong-${language}`);
    await field(2).fill('96');
    await field(5).fill('');
    await save.click();
    await expect(page.getByText(settings.warnings.saved).first()).toBeVisible();
    await expect(field(1)).toHaveValue('96');
    const notices = page.getByRole('switch', { name: settings.warnings.notificationsLabel });
    await expect(notices).toBeChecked();
    await notices.uncheck();
    await expect(notices).not.toBeChecked();
    const shown = await page.evaluate(async () => (globalThis as unknown as { desk: DeskBridge }).desk.showNotification({ title: 'x', body: '', address: '/outbox' }));
    expect(shown).toEqual({ shown: false });

    await open(page, '/settings/about');
    await expect(page.getByRole('rowheader', { name: 'react', exact: true })).toBeAttached();
    await expectNoViolations(page);
    await photograph(page, `settings-about-licences-${language}`);
    // What was saved is there again.
    await open(page, '/settings/warnings');
    await expect(field(1)).toHaveValue('96');
    await expect(notices).not.toBeChecked();

    // Formats, zone and look hold at once and after the next start, as do the warnings.
    await open(page, '/settings/general');
    const general = { country: settings.general.formatCountry, zone: settings.general.timeZone };
    await page.getByLabel(general.country).selectOption('AT');
    await page.getByLabel(general.zone).selectOption('Europe/Lisbon');
    await page.getByRole('radio', { name: settings.theme.dark }).check();
    await expectNoViolations(page);
    await photograph(page, `settings-general-dark-${language}`);
    await desk.close();
    const later = (await start({ language })).page;
    await framePage(later, language).ready();
    await open(later, '/settings/general');
    await expect(later.getByLabel(general.country)).toHaveValue('AT');
    await expect(later.getByLabel(general.zone)).toHaveValue('Europe/Lisbon');
    await expect(later.getByRole('radio', { name: settings.theme.dark })).toBeChecked();
    await open(later, '/settings/warnings');
    await expect(later.locator('input[name="warning-1"]')).toHaveValue('96');
    await expect(later.getByRole('switch', { name: settings.warnings.notificationsLabel })).not.toBeChecked();
  });
}
