import { customerId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { AuditRecord } from '../../domain/partnership/partnership.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { after, DAY, HOUR } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { readInstant, readList, writeInstant, writeList } from '../checkpoints.ts';
import { DONE, write } from './context.ts';
import type { RunContext, StageResult } from './context.ts';
import { readNamed } from './details.ts';

/** How far back the service tells (API page, section 16), less a day for clocks that differ. */
const LONGEST_MEMORY = 89 * DAY;
/** The first reading looks back so far, for the list of what happened. */
const FIRST_LOOK_BACK = 30 * DAY;
/** Records may appear late: so much of the stretch before is looked at again. */
const OVERLAP = HOUR;
const PAGE = 500;
const MOST_PAGES = 400;
const STUCK: DeskError = { tag: 'badAnswer', reason: 'shape', detail: 'audit pages without progress' };

/**
 * The change feed: keeps the records and reads again the customers that the new ones name. Who
 * is named is owed a reading, over kills and breakdowns, until it is read. `allReadSince`:
 * everything was read since then, so that only what happened later is news.
 */
export async function followChanges(context: RunContext, allReadSince: Instant | null): Promise<StageResult> {
  const { mirror, clock } = context.options;
  const until = readInstant(mirror, 'changesUntil');
  const since = latest(until === null ? after(clock.now(), -FIRST_LOOK_BACK) : after(until, -OVERLAP), after(clock.now(), -LONGEST_MEMORY));
  context.progress.set('changes', 0, null);
  const feed = await readFeed(context, since);
  if (feed.ok) {
    const newsSince = allReadSince === null ? since : latest(since, after(allReadSince, -OVERLAP));
    const news = feed.value.fresh.filter(({ operationAt }) => operationAt >= newsSince);
    context.progress.set('changes', feed.value.fresh.length, feed.value.fresh.length);
    writeList(mirror, 'changesOwed', [...new Set([...readList(mirror, 'changesOwed'), ...customersOf(news)])]);
    remember(context, feed.value.all, until ?? allReadSince ?? clock.now());
    if (until !== null) noteNewcomers(context, news);
  } else {
    const passed = context.skips.pass('audit', '', feed.error);
    if (!passed.ok) return passed;
  }
  return readOwed(context);
}

async function readOwed(context: RunContext): Promise<StageResult> {
  const { mirror } = context.options;
  const owed = new Set(readList(mirror, 'changesOwed').map(customerId));
  if (owed.size === 0) return DONE;
  try {
    return await readNamed(context, [...owed], (ids) => ids.forEach((id) => owed.delete(id)));
  } finally {
    writeList(mirror, 'changesOwed', [...owed]);
  }
}

const latest = (left: Instant, right: Instant): Instant => (left > right ? left : right);

/** Is the last stretch further back than the service remembers? Then only reading everything helps. */
export function hasLostTrack({ options }: RunContext): boolean {
  const until = readInstant(options.mirror, 'changesUntil');
  return until !== null && until < after(options.clock.now(), -LONGEST_MEMORY);
}

type Feed = { readonly all: readonly AuditRecord[]; readonly fresh: readonly AuditRecord[] };

/** The service counts in days and answers more than we ask for: only what is new since then is kept. */
async function readFeed(context: RunContext, since: Instant): Promise<Result<Feed, DeskError>> {
  const { api, mirror } = context.options;
  const done = new Set(readList(mirror, 'changesDone'));
  const all: AuditRecord[] = [];
  const fresh: AuditRecord[] = [];
  const cursors = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.auditRecords>> = await api.auditRecords(since, { cursor, size: PAGE }, { signal: context.signal });
    if (!page.ok) return page;
    const { items, next } = page.value;
    const news = items.filter(({ entity }) => entity.operationAt >= since && !done.has(keyOf(entity)));
    if (news.length > 0) write(context, () => mirror.putAuditRecords(news));
    for (const { entity } of items) all.push(entity);
    for (const { entity } of news) fresh.push(entity);
    context.progress.set('changes', fresh.length, null);
    if (next !== null && (cursors.has(next) || cursors.size >= MOST_PAGES)) return err(STUCK);
    if (next !== null) cursors.add(next);
    cursor = next;
  } while (cursor !== null);
  return ok({ all, fresh });
}

/** A record that changes its status (progress, then succeeded) is news again. */
const keyOf = ({ id, status }: AuditRecord): string => `${id} ${status}`;

const customersOf = (records: readonly AuditRecord[]): readonly CustomerId[] => [
  ...new Set(records.flatMap(({ customerId, status }) => (customerId === null || status === 'failed' ? [] : [customerId]))),
];

function noteNewcomers(context: RunContext, records: readonly AuditRecord[]): void {
  for (const { operationType, customerId, customerName, status } of records) {
    if (operationType === 'addCustomer' && status === 'succeeded') context.note({ code: 'customer.added', name: customerName ?? customerId ?? '' });
  }
}

/** Up to the newest record, by its own date: no clock of ours is involved. Of the overlap, which ones are done. */
function remember({ options }: RunContext, records: readonly AuditRecord[], before: Instant): void {
  const until = records.reduce((newest, { operationAt }) => latest(newest, operationAt), before);
  const overlap = records.filter(({ operationAt }) => operationAt >= until - OVERLAP).map(keyOf);
  writeList(options.mirror, 'changesDone', overlap);
  writeInstant(options.mirror, 'changesUntil', until);
}
