import type { Page } from '@playwright/test';
import type { Language } from '../../../electron/bridge.ts';
import type { Desk } from '../support/app.ts';
import { open } from './address.ts';
import changesDe from '../../../locales/de/changes.json' with { type: 'json' };
import backupDe from '../../../locales/de/backup.json' with { type: 'json' };
import commonDe from '../../../locales/de/common.json' with { type: 'json' };
import errorsDe from '../../../locales/de/errors.json' with { type: 'json' };
import newsDe from '../../../locales/de/news.json' with { type: 'json' };
import peopleDe from '../../../locales/de/people.json' with { type: 'json' };
import pricesDe from '../../../locales/de/prices.json' with { type: 'json' };
import todayDe from '../../../locales/de/today.json' with { type: 'json' };
import settingsDe from '../../../locales/de/settings.json' with { type: 'json' };
import changesEn from '../../../locales/en/changes.json' with { type: 'json' };
import backupEn from '../../../locales/en/backup.json' with { type: 'json' };
import commonEn from '../../../locales/en/common.json' with { type: 'json' };
import errorsEn from '../../../locales/en/errors.json' with { type: 'json' };
import newsEn from '../../../locales/en/news.json' with { type: 'json' };
import peopleEn from '../../../locales/en/people.json' with { type: 'json' };
import pricesEn from '../../../locales/en/prices.json' with { type: 'json' };
import todayEn from '../../../locales/en/today.json' with { type: 'json' };
import settingsEn from '../../../locales/en/settings.json' with { type: 'json' };
import changesPl from '../../../locales/pl/changes.json' with { type: 'json' };
import backupPl from '../../../locales/pl/backup.json' with { type: 'json' };
import commonPl from '../../../locales/pl/common.json' with { type: 'json' };
import errorsPl from '../../../locales/pl/errors.json' with { type: 'json' };
import newsPl from '../../../locales/pl/news.json' with { type: 'json' };
import peoplePl from '../../../locales/pl/people.json' with { type: 'json' };
import pricesPl from '../../../locales/pl/prices.json' with { type: 'json' };
import todayPl from '../../../locales/pl/today.json' with { type: 'json' };
import settingsPl from '../../../locales/pl/settings.json' with { type: 'json' };

const WORDS = {
  en: { news: newsEn, today: todayEn, settings: settingsEn, backup: backupEn, people: peopleEn, common: commonEn, errors: errorsEn, prices: pricesEn, changes: changesEn },
  de: { news: newsDe, today: todayDe, settings: settingsDe, backup: backupDe, people: peopleDe, common: commonDe, errors: errorsDe, prices: pricesDe, changes: changesDe },
  pl: { news: newsPl, today: todayPl, settings: settingsPl, backup: backupPl, people: peoplePl, common: commonPl, errors: errorsPl, prices: pricesPl, changes: changesPl },
} as const;

/** The sentences that people meet around the sign-in. */
export const words = (language: Language) => WORDS[language];

/** One person with a PIN and a colleague with a start PIN; answers with the recovery code. `look`: at the filled dialog. */
export async function twoPeople({ page }: Desk, language: Language, look: (page: Page) => Promise<void> = async () => {}): Promise<string> {
  const { people, common } = words(language);
  await open(page, '/settings/people');
  await page.getByRole('button', { name: people.list.first }).click();
  await page.getByLabel(people.field.name).fill('Anna Szefowa');
  await page.getByLabel(people.field.startPin).fill('4728');
  await page.getByRole('button', { name: common.action.save, exact: true }).click();
  const code = (await page.locator('[data-recovery-code]').textContent()) ?? '';
  await page.getByRole('button', { name: people.code.written }).click();
  await page.getByRole('button', { name: people.list.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(people.field.name).fill('Ewa Wzorowa');
  await dialog.getByLabel(people.field.startPin).fill('9163');
  await look(page);
  await dialog.getByRole('button', { name: common.action.save, exact: true }).click();
  await page.locator('[data-person-row="Ewa Wzorowa"]').waitFor();
  return code;
}

export async function signIn({ page }: Desk, language: Language, name: string, pin: string): Promise<void> {
  const { people } = words(language);
  const cover = page.locator('[data-sign-in]');
  await cover.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await cover.getByRole('textbox').fill(pin);
  await cover.getByRole('button', { name: people.signIn.in, exact: true }).click();
}

/** The colleague's first sign-in: the start PIN gives way to a PIN of her own. */
export async function firstSignIn(desk: Desk, language: Language, start: string, own: string): Promise<void> {
  const { people, common } = words(language);
  await signIn(desk, language, 'Ewa Wzorowa', start);
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel(people.pin.current).fill(start);
  await dialog.getByLabel(people.pin.new, { exact: true }).fill(own);
  await dialog.getByLabel(people.pin.again).fill(own);
  await dialog.getByRole('button', { name: common.action.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** From whoever is here to somebody else. */
export async function changePerson(desk: Desk, language: Language, from: string, to: string, pin: string): Promise<void> {
  await desk.page.locator(`[data-person="${from}"]`).click();
  await desk.page.getByRole('menuitem', { name: words(language).people.menu.change }).click();
  await signIn(desk, language, to, pin);
  await desk.page.locator(`[data-person="${to}"]`).waitFor();
}
