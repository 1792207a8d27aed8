import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seeded } from '../../bench/data.ts';
import { bundled } from '../../support/bundled.ts';
import type { Stores } from '../../../core/db/open.ts';
import { aFolder, openOrFail, options } from './support/stores.ts';

const WRITER = new URL('support/write-until-killed.ts', import.meta.url);
const KILLS = 30;

type Promised = { journal: number; quote: number };

/** Lets the writer begin, and kills it some milliseconds after its first promise. */
async function writeAndKill(folder: string, from: number, milliseconds: number): Promise<Promised> {
  const child = spawn(process.execPath, [await bundled(WRITER), folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const promised: Promised = { journal: 0, quote: 0 };
  const ended = new Promise((resolve) => child.once('close', resolve));
  const lines = createInterface({ input: child.stdout });
  const started = new Promise((resolve) => lines.once('line', resolve));
  lines.on('line', (line) => {
    const [what, number] = line.split(' ');
    if (what === 'journal' || what === 'quote') promised[what] = Number(number);
  });
  await Promise.race([started, ended]);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await ended;
  return promised;
}

const numberOfQuote = (id: string | null): number => Number((id ?? '').slice(-12));

/** How far the ledger really came; every quote whole. */
function kept({ ledger }: Stores): Promised {
  expect(ledger.sql.text('PRAGMA integrity_check')).toBe('ok');
  const half = ledger.sql.numbers(
    `SELECT q.id FROM quotes q WHERE (SELECT count(*) FROM quote_lines l WHERE l.quote_id = q.id) <> 3
     OR (q.state = 'issued') <> EXISTS (SELECT 1 FROM journal j WHERE j.code = 'quote.issued' AND j.event ->> 'number' = q.number)`,
  );
  expect(half).toEqual([]);
  const journal = ledger.sql.texts(`SELECT event ->> 'name' FROM journal WHERE code = 'customer.added' ORDER BY id`);
  expect(journal).toEqual(journal.map((_, place) => `customer ${place + 1}`));
  return { journal: journal.length, quote: numberOfQuote(ledger.sql.text(`SELECT max(guid) FROM quotes WHERE state = 'issued'`)) };
}

/** Every customer of the mirror with all that came with it, or not at all. */
function expectWholeCustomers({ mirror }: Stores): void {
  expect(mirror.sql.text('PRAGMA integrity_check')).toBe('ok');
  const rows = mirror.sql.all(
    `SELECT (SELECT count(*) FROM subscriptions s WHERE s.customer_id = c.id) AS subscriptions,
       (SELECT count(*) FROM deadlines d WHERE d.customer_id = c.id) AS deadlines, c.subscriptions AS kept,
       (SELECT count(*) FROM customer_search WHERE rowid = c.id) AS searchable FROM customers c`,
  );
  for (const row of rows) expect(row).toEqual({ subscriptions: 20, deadlines: 20, kept: 20, searchable: 1 });
}

test(
  `${KILLS} kills lose nothing that was promised, leave nothing by halves and no lock behind`,
  async () => {
    const folder = aFolder();
    const chance = seeded(20_261_122);
    let next = 1;
    for (let round = 0; round < KILLS; round += 1) {
      const promised = await writeAndKill(folder, next, Math.floor(chance() * 40));
      const stores = openOrFail(options(folder));
      const found = kept(stores);
      expect(found.journal).toBeGreaterThanOrEqual(promised.journal);
      expect(found.quote).toBeGreaterThanOrEqual(promised.quote);
      expectWholeCustomers(stores);
      // The next writer goes on with numbers of its own; a quote without its journal line cannot be.
      next = found.journal + 1;
      stores.ledger.sql.run(`DELETE FROM quote_lines WHERE quote_id IN (SELECT id FROM quotes WHERE state = 'draft')`);
      stores.ledger.sql.run(`DELETE FROM quotes WHERE state = 'draft'`);
      stores.close();
    }
    expect(next).toBeGreaterThan(KILLS);
  },
  180_000,
);
