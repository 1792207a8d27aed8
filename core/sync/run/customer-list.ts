import { err } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { CUSTOMER_CURSOR } from '../../ports/mirror.ts';
import { readCount, readInstant, writeCount, writeInstant } from '../checkpoints.ts';
import { CANCELLED, DONE, write } from './context.ts';
import type { RunContext, StageResult } from './context.ts';

/** Stands in the cursor's place when the last page is stored and only the closing is left. */
const AT_THE_END = 'end';
const STUCK: DeskError = { tag: 'badAnswer', reason: 'shape', detail: 'customer pages without progress' };
const MOST_IDLE_PAGES = 3;

/**
 * Sweeps the list of all customers, page by page; goes on where an interrupted sweep stopped.
 * Only a complete sweep marks whom it did not meet.
 */
export async function sweepCustomers(context: RunContext): Promise<StageResult> {
  const { mirror } = context.options;
  const resumedAt = mirror.checkpoint(CUSTOMER_CURSOR);
  const swept = await sweep(context);
  if (swept.ok || resumedAt === null || mirror.checkpoint(CUSTOMER_CURSOR) !== resumedAt || !isCursorTrouble(swept.error)) return swept;
  // The cursor of an earlier run has run out at the server: from the beginning, once.
  forgetSweep(context);
  return sweep(context);
}

/** A cursor that we or the server cannot read any more. */
const isCursorTrouble = (error: DeskError): boolean =>
  error.tag === 'validation' || error.tag === 'notFound' || (error.tag === 'server' && error.status < 500);

async function sweep(context: RunContext): Promise<StageResult> {
  const { options, stamps, policy, progress, signal } = context;
  const { mirror } = options;
  const seenCursors = new Set<string>();
  const seen = new Set<string>();
  const metBefore = readCount(mirror, 'sweepMet');
  let idlePages = 0;
  progress.set('customers', metBefore, null);
  for (let cursor = mirror.checkpoint(CUSTOMER_CURSOR); cursor !== AT_THE_END; ) {
    const mark = stamps.mark();
    const page = await options.api.customers({ cursor, size: policy.pageSize }, { signal });
    if (!page.ok) return page;
    const { items: customers, next } = page.value;
    const asOf = stamps.stamp(mark);
    if (readInstant(mirror, 'sweepSince') === null) writeInstant(mirror, 'sweepSince', asOf);
    const before = seen.size;
    for (const { entity } of customers) seen.add(entity.id);
    idlePages = seen.size === before ? idlePages + 1 : 0;
    if (next !== null && (seenCursors.has(next) || idlePages >= MOST_IDLE_PAGES)) {
      forgetSweep(context);
      return err(STUCK);
    }
    if (next !== null) seenCursors.add(next);
    cursor = next ?? AT_THE_END;
    const nextCursor = cursor;
    write(context, () => mirror.putCustomerPage({ customers, asOf, nextCursor }));
    writeCount(mirror, 'sweepMet', metBefore + seen.size);
    progress.set('customers', metBefore + seen.size, null);
    if (signal.aborted) return CANCELLED;
  }
  return closeSweep(context, metBefore + seen.size);
}

/**
 * Marks whom the sweep did not meet. When that is suddenly a good part of the office, the list
 * is doubted rather than the customers: the wrong account, or a list that was cut short. Who is
 * really gone says so when its details are read.
 */
function closeSweep(context: RunContext, met: number): StageResult {
  const { mirror } = context.options;
  const since = readInstant(mirror, 'sweepSince');
  const known = mirror.counts().customers;
  const isDoubtful = (met === 0 && known > 0) || known - met > Math.max(FEW, known * SHARE);
  if (!isDoubtful && since !== null) write(context, () => mirror.markCustomersNotSeenSince(since));
  writeInstant(mirror, 'sweptAt', since);
  forgetSweep(context);
  context.progress.set('customers', met, met);
  return isDoubtful ? context.skips.pass('customer', '', shortList(met, known)) : DONE;
}

/** So many customers may go at once, or such a share of them. */
const FEW = 5;
const SHARE = 0.2;
const shortList = (met: number, known: number): DeskError => ({ tag: 'badAnswer', reason: met === 0 ? 'empty' : 'truncated', detail: `customer list names ${met} of ${known}` });

function forgetSweep({ options }: RunContext): void {
  options.mirror.setCheckpoint(CUSTOMER_CURSOR, null);
  writeInstant(options.mirror, 'sweepSince', null);
  writeCount(options.mirror, 'sweepMet', 0);
}
