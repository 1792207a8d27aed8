import { after, DAY, instant, parseInstant } from '../../core/domain/time/instant.ts';
import { createSandbox } from '../../core/sandbox/sandbox.ts';
import { listen } from '../../core/sandbox/server.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { twoPeople, words } from './pages/people.ts';
import { expect, NOW, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const TOKEN = 'token-of-the-office';
const FIRST = 'cztery słowa na początek';
const SECOND = 'vier andere Wörter danach';

const BEGIN = parseInstant(NOW) ?? instant(0);
/** A service whose day is set by hand: the program goes by its time. */
const serve = (days: () => number) =>
  listen(createSandbox({ customers: 6, seed: 1, clock: { now: () => after(BEGIN, days() * DAY) }, now: BEGIN, running: false, tokens: { developerToken: TOKEN } }), { port: 0 });

for (const language of ['pl', 'de', 'en'] as const) {
  test(`security in ${language}: another passphrase opens the office from the next start, the lock waits as long as it is told, and a backup is missed`, async ({ start }) => {
    let days = 0;
    const server = await serve(() => days);
    try {
      const { settings, common, people, today } = words(language);
      const said = settings.security;
      const desk = await start({ language, remote: server.url, token: TOKEN });
      const { page } = desk;
      await page.setViewportSize({ width: 1366, height: 768 });
      const gate = gatePage(page, language);
      await gate.isNew();
      await gate.choose(FIRST);
      await framePage(page, language).ready();

      await open(page, '/settings/security');
      const form = page.getByRole('form', { name: said.passphrase });
      await expect(page.locator('[data-nothing-to-lock]')).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `security-${language}`);
      // The mark of a field that must be filled belongs to its label.
      const field = (label: string) => form.getByLabel(new RegExp(`^${label}\\*?$`));
      const change = async (from: string, to: string, again: string): Promise<void> => {
        await field(said.current).fill(from);
        await field(said.next).fill(to);
        await field(said.again).fill(again);
        await form.getByRole('button', { name: said.change }).click();
      };
      await change(FIRST, 'too short', 'too short');
      await expect(form.getByText(common.gate.passphrase.short)).toBeVisible();
      await change(FIRST, SECOND, FIRST);
      await expect(form.getByText(common.gate.passphrase.different)).toBeVisible();
      await change('a guess of mine', SECOND, SECOND);
      await expect(form.getByText(common.gate.passphrase.wrong)).toBeVisible({ timeout: 30_000 });
      await expectNoViolations(page);
      await photograph(page, `security-wrong-${language}`);
      await change(FIRST, SECOND, SECOND);
      await expect(page.getByText(said.changed).first()).toBeVisible({ timeout: 30_000 });
      await expect(field(said.current)).toHaveValue('');

      // With people the lock has something to do, and keeps what it is told.
      await twoPeople(desk, language);
      await page.getByRole('link', { name: people.rules.lockElsewhere }).click();
      await expect(page.locator('[data-nothing-to-lock]')).toHaveCount(0);
      await page.getByLabel(people.rules.idle).selectOption('5');
      await expect(page.getByLabel(people.rules.idle)).toHaveValue('5');
      await expect(page.getByRole('button', { name: people.pin.change })).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `security-lock-${language}`);
      await desk.close();

      days = 40;
      const later = await start({ language, remote: server.url, token: TOKEN, clock: new Date(BEGIN + days * DAY).toISOString() });
      await later.page.setViewportSize({ width: 1366, height: 768 });
      const gateLater = gatePage(later.page, language);
      await gateLater.isKnown();
      await gateLater.open(FIRST);
      await expect(gateLater.wrong).toBeVisible({ timeout: 30_000 });
      await gateLater.open(SECOND);
      const cover = later.page.locator('[data-sign-in]');
      await cover.getByRole('button', { name: /^Anna Szefowa/ }).click();
      await cover.getByRole('textbox').fill('4728');
      await cover.getByRole('button', { name: people.signIn.in, exact: true }).click();
      await framePage(later.page, language).ready();

      // Forty days, and never a backup: whoever may make one is told.
      await open(later.page, '/today');
      const reminder = later.page.locator('[data-task="backup"]');
      await expect(reminder).toContainText(today.backup.never, { timeout: 20_000 });
      await expectNoViolations(later.page);
      await photograph(later.page, `backup-due-${language}`);
      await reminder.getByRole('button', { name: today.backup.later }).click();
      await expect(reminder).toBeHidden();

      await open(later.page, '/settings/security');
      await expect(later.page.getByLabel(people.rules.idle)).toHaveValue('5');
      later.takeProblems();
    } finally {
      await server.close();
    }
  });
}
