import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { openStores } from '../../../core/db/open.ts';
import { CUSTOMER_CURSOR } from '../../../core/ports/mirror.ts';
import type { CustomerAnswers, MirrorWriter } from '../../../core/ports/mirror.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { CHECKPOINTS } from '../../../core/sync/checkpoints.ts';
import { fixedClock } from '../../../core/host/system.ts';
import { officeFor } from '../../../electron/offices.ts';
import { DEFAULT_SIZE, office } from '../data.ts';
import type { OfficeSize } from '../data.ts';
import type { BenchTools } from './bench.ts';

/** Nobody listens there: the office is offline and lives from its cache. */
export const SILENT_SERVICE = 'http://127.0.0.1:47653';
export const CLOCK = fixedClock(DEFAULT_SIZE.now);
/** The clock of the program, as a start flag. */
export const CLOCK_FLAG = ['--clock', new Date(DEFAULT_SIZE.now).toISOString()] as const;
export const OFFLINE_FLAGS = [...CLOCK_FLAG, '--remote', SILENT_SERVICE, '--token', 'bench'] as const;

/** The same for every office: what is in them is invented. */
export const KEY = new Uint8Array(createHash('sha256').update('CSP Desk benchmarks').digest());

export type Prepared = { readonly profile: string; readonly folder: string; readonly size: OfficeSize };

/** A profile whose office has everything in its cache. Made once for each state of the code that writes it. */
export function prepareOffice({ cache, say }: Pick<BenchTools, 'cache' | 'say'>, wanted: Partial<OfficeSize>): Prepared {
  const size = { ...DEFAULT_SIZE, ...wanted };
  const family = `office-${size.customers}-${size.subscriptionsEach}-`;
  const name = `${family}${fingerprint()}`;
  const profile = path.join(cache, name);
  const folder = folderIn(profile);
  if (!existsSync(profile)) {
    say(`preparing ${size.customers} customers`);
    for (const old of readdirSync(cache)) if (old.startsWith(family)) rmSync(path.join(cache, old), { recursive: true, force: true });
    const unfinished = `${profile}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    fill(folderIn(unfinished), size);
    renameSync(unfinished, profile);
  }
  return { profile, folder, size };
}

const folderIn = (profile: string): string =>
  officeFor(profile, { kind: 'remote', url: SILENT_SERVICE, signIn: 'token', authority: null, clientId: null, country: 'PL' }).folder;

/** Transactions as large as those of a first sync (`core/sync/policy.ts`). */
const SUBSCRIPTIONS_A_BATCH = 5_000;

function fill(folder: string, size: OfficeSize): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'key.bin'), Buffer.from(KEY).toString('base64'));
  const stores = openStores({ folder, key: KEY, sqliteBinding: null, clock: CLOCK, log: silentLog });
  if (!stores.ok) throw new Error(`the office could not be made: ${JSON.stringify(stores.error)}`);
  const writer = createMirrorWriter(stores.value.mirror, CLOCK);
  writer.beginFirstLoad();
  for (const batch of batches(size)) writer.putCustomerAnswers(batch);
  writer.endFirstLoad();
  rememberSync(writer);
  stores.value.close();
}

/** Customers in batches of about 5,000 subscriptions. */
export function* batches(size: OfficeSize): Generator<readonly CustomerAnswers[]> {
  const customers = Math.max(1, Math.floor(SUBSCRIPTIONS_A_BATCH / Math.max(1, size.subscriptionsEach)));
  for (let from = 0; from < size.customers; from += customers) yield [...office(size, from, Math.min(size.customers, from + customers))];
}

/** As after a sync that has read everything a moment ago. */
function rememberSync(writer: MirrorWriter): void {
  const now = String(DEFAULT_SIZE.now);
  const { firstDone, finishedAt, newestStamp, sweptAt, partner, products, prices, promotions, changesUntil } = CHECKPOINTS;
  for (const name of [firstDone, finishedAt, newestStamp, sweptAt, partner, products, prices, promotions, changesUntil]) writer.setCheckpoint(name, now);
  writer.setCheckpoint(CUSTOMER_CURSOR, null);
}

/** Changes when anything changes that decides what an office's files hold. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = ['core/db', 'core/domain/subscriptions', 'core/ports/mirror.ts', 'test/bench/data.ts', 'test/bench/support/offices.ts'].flatMap(filesBelow);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

const filesBelow = (place: string): readonly string[] =>
  place.endsWith('.ts') ? [place] : readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
