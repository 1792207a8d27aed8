import path from 'node:path';
import { openForWork } from '../../core/db/store/driver.ts';
import { demoKey } from '../../electron/offices.ts';
import de from '../../locales/de/privacy.json' with { type: 'json' };
import en from '../../locales/en/privacy.json' with { type: 'json' };
import pl from '../../locales/pl/privacy.json' with { type: 'json' };
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const WORDS = { pl, de, en } as const;
const NAME = 'Żaneta Qvxkanarek';
/** Texts are folded. */
const FOLDED = 'qvxkanarek';
/** The search keeps three letters at a time. One such piece is also met by chance, in the bytes of numbers and stamps. */
const PIECES = ['qvx', 'vxk'];

/** A word beside the person's that must outlive the erasure, by store. */
const STAYS = { ledger: 'telefon: ', mirror: 'microsoft 365' } as const;

/** A whole store as the program sees it, free pages included. */
function decrypted(profile: string, store: 'ledger' | 'mirror'): string {
  const client = openForWork({ path: path.join(profile, 'offices', 'demo', `${store}.db`), store, key: demoKey(), sqliteBinding: null });
  const bytes = client.serialize();
  client.close();
  return bytes.toString('latin1').toLowerCase();
}

/** The name in a note, a quote and a draft of a customer. */
async function plant(desk: Desk): Promise<void> {
  const { client, close } = await connectToHost(desk);
  const [customer] = (await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows;
  const quote = await client.quotes.create({ customerId: customer?.id ?? '' });
  const { totals: _totals, blockers: _blockers, ...input } = quote;
  await client.quotes.save({ ...input, introduction: `Szanowna Pani ${NAME},`, lines: [] });
  await client.quotes.copy({ id: quote.id });
  close();
}

for (const language of ['pl', 'de', 'en'] as const) {
  test(`one person is found, erased and in no byte of either store, in ${language}`, async ({ start, profile }) => {
    const said = WORDS[language];
    const { news } = words(language);
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    await framePage(page, language).ready();
    await open(page, '/today/news');
    await page.getByLabel(news.titleLabel, { exact: true }).fill(`Telefon: ${NAME}`);
    await page.getByRole('button', { name: news.add, exact: true }).click();
    await expect(page.getByText(`Telefon: ${NAME}`).first()).toBeVisible();
    await plant(desk);

    await open(page, '/settings/data');
    await page.getByLabel(said.field.name, { exact: true }).fill(NAME);
    await page.getByRole('button', { name: said.find, exact: true }).click();
    const found = page.getByRole('status').filter({ hasText: said.place.quotes });
    await expect(found).toContainText(said.place.quotes);
    await expectNoViolations(page);
    await found.scrollIntoViewIfNeeded();
    await photograph(page, `privacy-found-${language}`);
    await found.getByRole('button', { name: said.erase, exact: true }).click();
    const ask = page.getByRole('alertdialog');
    await expect(ask.getByRole('button', { name: said.eraseConfirm })).toBeDisabled();
    await ask.getByRole('checkbox', { name: said.eraseKnows }).check();
    await expectNoViolations(page);
    await photograph(page, `privacy-erase-${language}`);
    await ask.getByRole('button', { name: said.eraseConfirm }).click();
    await expect(ask).toBeHidden();
    await expect(page.getByText(said.nothing)).toBeVisible();
    await open(page, '/today/news');
    await expect(page.getByText('Telefon: •••').first()).toBeVisible();
    await desk.close();

    for (const store of ['ledger', 'mirror'] as const) {
      const bytes = decrypted(profile, store);
      expect(bytes.startsWith('sqlite format 3')).toBe(true);
      // What stays is found: the search looks at the plain contents, not at what an encrypted page happens to hold.
      expect([store, bytes.includes(STAYS[store])]).toEqual([store, true]);
      expect([store, bytes.includes(FOLDED)]).toEqual([store, false]);
      expect([store, PIECES.every((piece) => bytes.includes(piece))]).toEqual([store, false]);
    }
  });
}
