import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForWork } from '../../../core/db/store/driver.ts';
import { aCustomerDraft } from '../../builders/customer-draft.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { DeskClient } from '../../builders/host.ts';

const KEY = new Uint8Array(32).fill(7);

/** S-062, inventory R 11: the first password is shown once and lies nowhere afterwards. */
test('the first password of a tenant is in no store, no file and no line of the log', async () => {
  const folder = temporaryFolder();
  const said: string[] = [];
  const note = (event: string, facts?: object): void => void said.push(`${event} ${JSON.stringify(facts)}`);
  const desk = startHost(hostOptions(folder, { log: { debug: note, info: note, error: note } }));
  try {
    await officeIs(desk.client, 'ready');
    await syncIs(desk.client, firstReadingEnded);
    const credentials = await credentialsOfANewCustomer(desk.client);
    expect(credentials?.password.length).toBeGreaterThanOrEqual(8);
    const password = credentials?.password ?? '';
    // The mirror reads the new customer, and the journal of the queue is exported, as in ordinary work.
    const journal = await desk.client.outbox.exportJournal({ format: 'text', since: null });
    expect(journal.content).not.toContain(password);
    await desk.close();

    expect(said.join('\n')).not.toContain(password);
    for (const store of ['ledger', 'mirror'] as const) expect(contentOf(join(folder, `${store}.db`), store), store).not.toContain(password);
    for (const file of filesOf(folder)) {
      const bytes = readFileSync(file);
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) expect(bytes.includes(Buffer.from(password, encoding)), file).toBe(false);
    }
  } finally {
    removeFolder(folder);
  }
});

async function credentialsOfANewCustomer(client: DeskClient) {
  const { id } = await client.customerDrafts.create({ customerId: null });
  await client.customerDrafts.save({ id, fields: aCustomerDraft({ companyName: 'Hasło Raz Sp. z o.o.', prefix: 'hasloraz', taxNumber: '5250000009' }) });
  const outcome = await client.customerDrafts.queue({ id });
  const intentId = outcome.kind === 'queued' ? (outcome.draft.intentId ?? '') : expect.fail(JSON.stringify(outcome));
  for await (const _status of await client.outbox.status()) {
    const { entry } = await client.outbox.one({ id: intentId });
    if (entry.state.kind === 'confirmed') return client.outbox.credentials({ id: intentId });
  }
  return null;
}

/** Everything that stands in the tables of a store, as text. */
function contentOf(path: string, store: 'ledger' | 'mirror'): string {
  const client = openForWork({ path, store, key: KEY, sqliteBinding: null });
  const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all() as string[];
  const rows = tables.flatMap((table) => client.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]);
  client.close();
  return rows.map((row) => row.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value))).join('\u0000')).join('\n');
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
