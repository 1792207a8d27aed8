import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const PASSPHRASE = 'vier Wörter für ein Büro';


for (const language of ['pl', 'de', 'en'] as const) {
  test(`backup, a new profile, restore: the same digest, in ${language}`, async ({ start, profile }) => {
    const { backup, common, people } = words(language);
    const fresh = await mkdtemp(path.join(tmpdir(), 'csp-desk-fresh-'));
    const file = path.join(profile, 'office.cspbackup');
    try {
      const first = await start({ language });
      await first.page.setViewportSize({ width: 1366, height: 768 });
      await framePage(first.page, language).ready();
      await open(first.page, '/settings/people');
      await first.page.getByRole('button', { name: people.list.first }).click();
      await first.page.getByLabel(people.field.name).fill('Anna Szefowa');
      await first.page.getByRole('button', { name: common.action.save, exact: true }).click();
      await expect(first.page.locator('[data-person="Anna Szefowa"]')).toBeVisible();

      await open(first.page, '/settings/data');
      await expect(first.page.getByText(backup.last.never)).toBeVisible();
      await expectNoViolations(first.page);
      await photograph(first.page, `backup-${language}`);
      await answerDialog(first, file);
      await first.page.getByRole('button', { name: backup.make.button }).click();
      await first.page.getByLabel(backup.passphrase).fill(PASSPHRASE);
      await first.page.getByLabel(common.gate.passphrase.again).fill(PASSPHRASE);
      await expectNoViolations(first.page);
      await first.page.getByRole('button', { name: backup.make.choose }).click();
      await expect(first.page.getByText(backup.make.doneTitle)).toBeVisible();
      await photograph(first.page, `backup-made-${language}`);
      const digest = await first.page.getByText(/^[0-9a-f]{16}$/).textContent();
      await first.close();

      const second = await start({ language, profile: fresh });
      await second.page.setViewportSize({ width: 1366, height: 768 });
      await framePage(second.page, language).ready();
      await open(second.page, '/settings/data');
      await answerDialog(second, file);
      await second.page.getByRole('button', { name: backup.open.button }).click();
      await second.page.getByLabel(backup.passphrase).fill('another passphrase');
      await second.page.getByRole('button', { name: backup.open.choose }).click();
      await expect(second.page.getByText(backup.open.wrong)).toBeVisible();
      await second.page.getByLabel(backup.passphrase).fill(PASSPHRASE);
      await second.page.getByRole('button', { name: backup.open.again }).click();
      await expect(second.page.getByText(backup.open.goodTitle)).toBeVisible();
      await expect(second.page.getByText(digest ?? '-', { exact: true })).toBeVisible();
      await expectNoViolations(second.page);
      await photograph(second.page, `backup-good-${language}`);
      await second.page.getByRole('checkbox', { name: backup.open.knows }).check();
      await second.page.getByRole('button', { name: backup.open.restore, exact: true }).click();
      await expect(second.page.getByText(backup.open.restored).first()).toBeVisible();
      await expect(second.page.locator('[data-person="Anna Szefowa"]')).toBeVisible();
      expect((await readdir(path.join(fresh, 'offices', 'demo'))).some((name) => name.startsWith('ledger.db.before-restore-'))).toBe(true);
      await second.close();
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  });
}
