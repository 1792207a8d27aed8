import type { CustomerId } from '../domain/ids.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { SyncOptions } from './options.ts';
import { write } from './run/context.ts';
import { readCustomer } from './run/read-customer.ts';
import type { Stamps } from './stamps.ts';

/** Reads one customer and stores the answers; the instant is their age. */
export async function refreshOne(options: SyncOptions, stamps: Stamps, { id, signal }: { readonly id: CustomerId; readonly signal: AbortSignal }): Promise<Result<Instant, DeskError>> {
  const { api, mirror } = options;
  const mark = stamps.mark();
  const reading = await readCustomer(api, stamps, id, signal);
  if (signal.aborted) return err({ tag: 'cancelled' });
  if (!reading.ok) return reading;
  const { value } = reading;
  if (value.kind === 'gone') {
    write({ options, stamps }, () => mirror.putCustomerGone(id, stamps.stamp(mark)));
    return err({ tag: 'notFound', what: 'customer', id });
  }
  write({ options, stamps }, () => mirror.putCustomerAnswers([value.answers]));
  return ok(value.answers.asOf);
}
