import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hostOptions, startHost, officeIs } from '../../builders/host.ts';
import type { DeskClient } from '../../builders/host.ts';
import { polishOffice } from '../../builders/office.ts';
import { polishLetterhead } from '../../builders/papers.ts';
import { quoteLine } from '../../builders/quote.ts';
import type { Bench, BenchRow, BenchTools } from '../support/bench.ts';
import { startDesk } from '../support/electron.ts';
import type { Running } from '../support/electron.ts';
import { CLOCK, KEY, OFFLINE_FLAGS, prepareOffice, SILENT_SERVICE } from '../support/offices.ts';
import { measurePairs } from '../support/pairs.ts';
import { median, ratioOfMedians } from '../support/statistics.ts';

const TARGET = 1.3;
const PAIRS = { one: 15, thirty: 8 } as const;
const THROWN_AWAY = 1;
/** Fill thirty sheets: about fourteen lines of three rows on each. */
const LINES = { one: 1, thirty: 420 } as const;
type Length = keyof typeof LINES;

type Issued = { readonly id: string; readonly milliseconds: number };

/** From the order to issue a quote to the bytes of its PDF in the ledger, against a bare `printToPDF` of the same page. */
export const papers: Bench = async (tools) => {
  const rows: BenchRow[] = [];
  for (const length of ['one', 'thirty'] as const) rows.push(await measure(tools, length));
  return rows;
};

async function measure(tools: BenchTools, length: Length): Promise<BenchRow> {
  const pairs = tools.pairs ?? PAIRS[length];
  const { profile, issued } = await officeWithQuotes(tools, length, pairs + THROWN_AWAY);
  const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS });
  await desk.event('shown');
  await desk.inPage(untilPrintable, issued[0]?.id ?? '');
  const [ours, reference] = [issued.values(), issued.values()];
  const next = (turns: Iterator<Issued>): Issued => {
    const turn = turns.next();
    if (turn.done === true) throw new Error('no quote is left');
    return turn.value;
  };
  const kept = await measurePairs({ ours: () => oursOf(desk, next(ours)), reference: () => referenceOf(desk, next(reference)) }, { pairs, thrownAway: THROWN_AWAY });
  const pages = await desk.inPage(async (quote: string) => (await (await fetch(`app://desk/document/quote/${quote}`)).text()).split('<section class="page"').length - 1, issued[0]?.id ?? '');
  await desk.quit();
  rmSync(profile, { recursive: true, force: true });
  return {
    name: `papers-${length}`,
    what: `a quote of ${pages} page${pages === 1 ? '' : 's'}: issued, printed and kept ÷ bare printToPDF of the same page`,
    unit: '×',
    figure: ratioOfMedians(kept),
    target: TARGET,
    detail: `${median(kept.map((pair) => pair.ours)).toFixed(0)} ms against ${median(kept.map((pair) => pair.reference)).toFixed(0)} ms; issuing alone ${median(issued.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
  };
}

/** The office is open once it can set a page. */
async function untilPrintable(quote: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`app://desk/document/quote/${quote}`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the office did not open');
}

/** Issuing was timed when the quote was issued; printing and keeping is timed here. */
async function oursOf(desk: Running, { id, milliseconds }: Issued): Promise<number> {
  const printed = await desk.inPage(async (quote: string) => {
    const began = performance.now();
    const { kept } = await window.desk.keepPaper({ kind: 'quote', id: quote });
    if (!kept) throw new Error(`no PDF was made of ${(await (await fetch(`app://desk/document/quote/${quote}`)).text()).slice(0, 400)}`);
    return performance.now() - began;
  }, id);
  return milliseconds + printed;
}

/** The same page in a window like that of the program, printed and thrown away. */
async function referenceOf(desk: Running, { id }: Issued): Promise<number> {
  const html = await desk.inPage(async (quote: string) => (await fetch(`app://desk/document/quote/${quote}`)).text(), id);
  return desk.inMain(async ({ electron }, page: string) => {
    const own = electron.session.fromPartition('bench-paper', { cache: false });
    if (!own.protocol.isProtocolHandled('app')) own.protocol.handle('app', () => new Response(Reflect.get(globalThis, 'benchPage') as string, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    Reflect.set(globalThis, 'benchPage', page);
    const began = performance.now();
    const window = new electron.BrowserWindow({ show: false, webPreferences: { session: own, javascript: false, sandbox: true } });
    await window.loadURL('app://paper/bench');
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
    const took = performance.now() - began;
    window.destroy();
    return took;
  }, html);
}

/** A copy of the prepared office in which so many quotes were issued and none was printed. */
async function officeWithQuotes(tools: BenchTools, length: Length, count: number): Promise<{ readonly profile: string; readonly issued: readonly Issued[] }> {
  const prepared = prepareOffice(tools, { customers: 1_000 });
  const profile = path.join(tools.cache, `papers-${length}`);
  if (existsSync(profile)) rmSync(profile, { recursive: true, force: true });
  cpSync(prepared.profile, profile, { recursive: true });
  const folder = path.join(profile, path.relative(prepared.profile, prepared.folder));
  const connection = { kind: 'remote', url: SILENT_SERVICE, signIn: { kind: 'token', token: 'bench' }, country: 'PL' } as const;
  const host = startHost(hostOptions(folder, { office: { id: 'bench', kind: 'remote', host: null }, key: { kind: 'raw', key: KEY }, connection, clock: CLOCK }));
  await officeIs(host.client, 'ready');
  host.host.setOnline(false);
  await host.client.office.saveProfile(polishOffice());
  await host.client.documents.saveLetterhead({ ...polishLetterhead() });
  const issued: Issued[] = [];
  for (let made = 0; made < count; made += 1) issued.push(await issueOne(host.client, length));
  await host.close();
  return { profile, issued };
}

async function issueOne(client: DeskClient, length: Length): Promise<Issued> {
  const { rows } = await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  const draft = await client.quotes.create({ customerId: rows[0]?.id ?? '' });
  const { id, customerId, validUntil, subject, introduction, closing } = draft;
  await client.quotes.setCustomerTaxNumber({ id, taxNumber: draft.customerTaxNumber === '' ? 'DE136695976' : draft.customerTaxNumber });
  const lines = Array.from({ length: LINES[length] }, (_, index) => quoteLine({ id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, productId: null, skuId: null, title: `Leistung Nummer ${index + 1}, deren Name zwei Zeilen braucht`, note: 'Einzelheiten wie besprochen.' }));
  const saved = await client.quotes.save({ id, customerId, language: 'de', currency: 'EUR', validUntil, subject, introduction, closing, lines });
  if (saved.blockers.length > 0) throw new Error(`not to be issued: ${saved.blockers.join(', ')}`);
  const began = performance.now();
  await client.quotes.issue({ id });
  const milliseconds = performance.now() - began;
  return { id, milliseconds };
}
