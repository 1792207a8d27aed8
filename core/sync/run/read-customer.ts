import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { CustomerAnswers } from '../../ports/mirror.ts';
import type { Received, RemoteApi } from '../../ports/remote-api.ts';
import type { Stamps } from '../stamps.ts';

export type Reading =
  | { readonly kind: 'read'; readonly answers: CustomerAnswers; readonly refused: readonly DeskError[] }
  /** The service knows the customer no more. */
  | { readonly kind: 'gone' };

/**
 * Everything of one customer. A part that this office may not see, or that fails by itself,
 * is left as it was (`refused` says why); only the customer's own entry decides whether it is gone.
 */
export async function readCustomer(api: RemoteApi, stamps: Stamps, id: CustomerId, signal?: AbortSignal): Promise<Result<Reading, DeskError>> {
  const call = signal ? { signal } : {};
  const mark = stamps.mark();
  const customer = await api.customer(id, call);
  if (!customer.ok) return customer.error.tag === 'notFound' ? ok({ kind: 'gone' }) : customer;
  const refused: DeskError[] = [];
  const agreements = await part(api.agreements(id, call), refused);
  if (!agreements.ok) return agreements;
  const subscriptions = await part(api.subscriptions(id, call), refused);
  if (!subscriptions.ok) return subscriptions;
  const orders = await part(api.orders(id, call), refused);
  if (!orders.ok) return orders;
  const answers: CustomerAnswers = {
    customer: customer.value,
    agreements: agreements.value,
    subscriptions: subscriptions.value,
    orders: orders.value,
    asOf: stamps.stamp(mark),
  };
  return ok({ kind: 'read', answers, refused });
}

type List<Entity> = readonly Received<Entity>[];

async function part<Entity>(reading: Promise<Result<List<Entity>, DeskError>>, refused: DeskError[]): Promise<Result<List<Entity> | null, DeskError>> {
  const result = await reading;
  if (result.ok) return result;
  const { tag } = result.error;
  if (tag !== 'forbidden' && tag !== 'notFound' && tag !== 'notSupported') return err(result.error);
  refused.push(result.error);
  return ok(null);
}
