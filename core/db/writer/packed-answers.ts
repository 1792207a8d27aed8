import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { CustomerAnswers } from '../../ports/mirror.ts';
import type { MirrorDb, MirrorRead } from '../handles.ts';
import { fromJson } from '../repositories/json.ts';

/** Answers as they came, without the addresses of further answers (`links`), by the server's ids. */
export type RawAnswers = {
  readonly customer: unknown;
  readonly subscriptions: Readonly<Record<string, unknown>>;
  readonly orders: Readonly<Record<string, unknown>>;
};

/**
 * Keeps the answers for versions that need more of them than this one. All of a customer in one
 * packed text: answers of one kind repeat each other, so a kilobyte becomes 250 bytes, and the
 * cipher has a sixth of the work. What was not read this time stays.
 */
export function packAnswers(db: MirrorDb, customer: number, { customer: raw, subscriptions, orders }: CustomerAnswers): void {
  const before = subscriptions === null || orders === null ? rawAnswers(db, customer) : null;
  const answers: RawAnswers = {
    customer: withoutLinks(raw.raw),
    subscriptions: subscriptions === null ? (before?.subscriptions ?? {}) : byId(subscriptions),
    orders: orders === null ? (before?.orders ?? {}) : byId(orders),
  };
  db.sql.run('INSERT OR REPLACE INTO customer_answers (customer_id, packed) VALUES (?, ?)', [customer, pack(answers)]);
}

/** What the server answered about a customer, by its row id; null while its details were never read. */
export function rawAnswers(db: MirrorRead, customer: number): RawAnswers | null {
  const packed = db.sql.value('SELECT packed FROM customer_answers WHERE customer_id = ?', [customer]) as Uint8Array | null;
  return packed === null ? null : (fromJson(brotliDecompressSync(packed).toString('utf8')) as RawAnswers);
}

const byId = (received: readonly { readonly entity: { readonly id: string }; readonly raw: unknown }[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(received.map(({ entity, raw }) => [entity.id, withoutLinks(raw)]));

/** A third of an answer is where to ask on; that is known without it. */
function withoutLinks(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('links' in raw)) return raw;
  const { links: _links, ...rest } = raw;
  return rest;
}

/** The quickest setting; better ones gain a tenth and cost three times as much. */
const pack = (answers: RawAnswers): Uint8Array =>
  brotliCompressSync(JSON.stringify(answers), { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 } });
