import { after, DAY } from '../../core/domain/time/instant.ts';
import type { Sandbox, SandboxOptions } from '../../core/sandbox/sandbox.ts';
import type { SubscriptionRecord } from '../../core/sandbox/world/records.ts';
import { aSandbox } from './sandbox.ts';
import { sender } from './sandbox-writes.ts';
import type { Send, Told } from './sandbox-writes.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Sixty customers, and a hand that writes to them. */
export const office = (options: Partial<SandboxOptions> = {}): { readonly sandbox: Sandbox; readonly send: Send } => {
  const sandbox = aSandbox({ customers: 60, ...options });
  return { sandbox, send: sender(sandbox) };
};

/** PATCHes the whole resource with something over it. */
export async function patch(send: Send, path: string, over: Json, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { body } = await send('GET', path);
  return send('PATCH', path, { ...(body as Json), ...over }, headers);
}

/** A paid new commerce subscription that runs. */
export const paid = (one: SubscriptionRecord): boolean => one.model === 'nce' && one.status === 'active' && one.sku?.kind === 'paid' && one.shape === 'usual';
/** Bought less than six days ago: its window is open. */
export const isOpen = (sandbox: Sandbox) => (one: SubscriptionRecord): boolean => paid(one) && one.startsAt > after(sandbox.clock.now(), -6 * DAY) && one.quantity > 3;
/** Bought long ago and running for long: its window is closed. */
export const isClosed = (sandbox: Sandbox) => (one: SubscriptionRecord): boolean =>
  paid(one) && one.startsAt < after(sandbox.clock.now(), -20 * DAY) && one.batches.length === 1 && one.endsOn !== null && one.endsOn > after(sandbox.clock.now(), 20 * DAY) && one.quantity > 3;
