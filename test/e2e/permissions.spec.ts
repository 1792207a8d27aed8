import de from '../../locales/de/outbox.json' with { type: 'json' };
import en from '../../locales/en/outbox.json' with { type: 'json' };
import pl from '../../locales/pl/outbox.json' with { type: 'json' };
import { personInput } from '../builders/person.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { changePerson, firstSignIn, twoPeople, words } from './pages/people.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';

type Language = 'pl' | 'de' | 'en';
const OUTBOX = { pl, de, en } as const;

/**
 * What a person lacks is named where it stops that person, and nothing can be queued (S-028 to
 * S-031). First each of the four permissions is missing alone, in the three languages in turn; then
 * all 16 combinations in each language.
 */
const CASES = [
  { right: 'general', language: 'pl' },
  { right: 'dashboard', language: 'de' },
  { right: 'customerManagement', language: 'en' },
  { right: 'csp', language: 'pl' },
] as const;
const RIGHTS = ['general', 'dashboard', 'customerManagement', 'csp'] as const;

/** Ewa without one permission, at the laptop. */
async function without(desk: Desk, language: Language, right: (typeof RIGHTS)[number]): Promise<void> {
  const { page } = desk;
  const { people, common } = words(language);
  await twoPeople(desk, language);
  await page.getByRole('button', { name: people.list.editWho.replace('{{name}}', 'Ewa Wzorowa') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: people.permission[right], exact: true }).uncheck();
  await dialog.getByRole('button', { name: common.action.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-person="Anna Szefowa"]').click();
  await page.getByRole('menuitem', { name: people.menu.lock }).click();
  await firstSignIn(desk, language, '9163', '5820');
}

for (const { right, language } of CASES) {
  test(`without “${right}” it is named, and nothing can be queued, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    const { people, errors, changes } = words(language);
    const outbox = OUTBOX[language];
    await framePage(page, language).ready();
    await without(desk, language, right);
    const namesOnly = async (place: ReturnType<typeof page.locator>): Promise<void> => {
      await expect(place).toContainText(errors.right[right]);
      for (const other of RIGHTS) if (other !== right) await expect(place).not.toContainText(errors.right[other]);
    };

    // A change of a subscription.
    await subscriptionsPage(page, language).openOne('Groß & Söhne KG', 'Business Standard');
    await page.locator('[data-change-button="addSeats"]').click();
    const change = page.locator('[data-change]');
    await change.getByRole('textbox').first().fill('3');
    await namesOnly(change.locator('[data-missing="queue"]'));
    await expect(change.getByRole('button', { name: changes.action.queue })).toBeDisabled();
    await expectNoViolations(page);
    await photograph(page, `permission-${right}-change-${language}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    // The queue stayed empty, and Ewa cannot give herself the right.
    await open(page, '/outbox');
    await expect(page.getByText(outbox.empty.open)).toBeVisible();
    await open(page, '/settings/people');
    await expect(page.locator('[data-person-row="Ewa Wzorowa"]')).toContainText(people.may.notQueue);
    await expect(page.locator('[data-missing="administrator"]')).toBeVisible();
    await expect(page.getByRole('button', { name: people.list.add })).toBeDisabled();
    await changePerson(desk, language, 'Ewa Wzorowa', 'Anna Szefowa', '4728');
  });
}

const COMBINATIONS = Array.from({ length: 16 }, (_, bits) => RIGHTS.filter((_right, index) => (bits >> index) % 2 === 1));

for (const language of ['pl', 'de', 'en'] as const) {
  test(`each combination of permissions queues, or names exactly what is missing, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    const { errors, changes } = words(language);
    await framePage(page, language).ready();
    await without(desk, language, 'csp');
    const { client, close } = await connectToHost(desk);
    const { people: known } = await client.people.list();
    const idOf = (name: string): string => known.find((one) => one.name === name)?.id ?? '';
    await subscriptionsPage(page, language).openOne('Groß & Söhne KG', 'Business Standard');
    const change = page.locator('[data-change]');

    for (const permissions of COMBINATIONS) {
      await client.people.signIn({ id: idOf('Anna Szefowa'), pin: '4728' });
      await client.people.save(personInput({ id: idOf('Ewa Wzorowa'), name: 'Ewa Wzorowa', role: 'resellerEmployee', permissions: [...permissions], seesFigures: false }));
      await client.people.signIn({ id: idOf('Ewa Wzorowa'), pin: '5820' });
      await page.locator('[data-person="Ewa Wzorowa"]').waitFor();
      await page.locator('[data-change-button="addSeats"]').click();
      await change.getByRole('textbox').first().fill('3');
      const missing = RIGHTS.filter((right) => !permissions.includes(right));
      const queue = change.getByRole('button', { name: changes.action.queue });
      if (missing.length === 0) await expect(queue).toBeEnabled();
      else await expect(queue).toBeDisabled();
      const named = change.locator('[data-missing="queue"]');
      if (missing.length === 0) await expect(named).toHaveCount(0);
      for (const right of missing) await expect(named).toContainText(errors.right[right]);
      for (const right of permissions) if (missing.length > 0) await expect(named).not.toContainText(errors.right[right]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    close();
  });
}
