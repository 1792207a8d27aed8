import type { Instant } from '../../core/domain/time/instant.ts';
import type { Sandbox } from '../../core/sandbox/sandbox.ts';
import { availabilityId, sku } from '../../core/sandbox/world/catalogue/catalogue.ts';
import type { CustomerRecord, SubscriptionRecord } from '../../core/sandbox/world/records.ts';
import { below, DEVELOPER } from './sandbox.ts';

export type Told = { readonly status: number; readonly body: unknown; readonly headers: Headers; /** `code` of an error body, as text; null when there is none. */ readonly code: string | null };
export type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Told>;

/** Requests in process, as a sparse client writes them: a token and nothing else. */
export const sender = (sandbox: Sandbox): Send => async (method, path, body, headers = {}) => {
  const response = await sandbox.fetch(
    new Request(`http://sandbox${path}`, { method, headers: { ...DEVELOPER, 'Content-Type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
  const text = await response.text();
  const said: unknown = text === '' ? null : JSON.parse(text);
  const code = below(said, 'code');
  return { status: response.status, body: said, headers: response.headers, code: typeof code === 'string' || typeof code === 'number' ? String(code) : null };
};

/** The customer whose name begins so; none is a mistake of the test. */
export function byName(sandbox: Sandbox, name: string): CustomerRecord {
  const index = sandbox.world.indexes().find((one) => sandbox.world.customer(one).name.startsWith(name));
  if (index === undefined) throw new Error(`no customer ${name}`);
  return sandbox.world.customer(index);
}

/** The first subscription of anybody, or of one customer, that fits. */
export function owned(sandbox: Sandbox, fits: (one: SubscriptionRecord) => boolean, of?: CustomerRecord): { readonly customer: CustomerRecord; readonly record: SubscriptionRecord; readonly path: string } {
  for (const customer of of === undefined ? sandbox.world.indexes().map(sandbox.world.customer) : [of]) {
    const record = sandbox.world.subscriptions(customer, sandbox.clock.now()).find(fits);
    if (record !== undefined) return { customer, record, path: `/v1/customers/${customer.id}/subscriptions/${record.id}` };
  }
  throw new Error('nobody owns such a subscription');
}

/** `P:S:A` as it is sold in Poland now, or at another time. */
export const itemFor = (sandbox: Sandbox, product: string, skuId = '0001', country = 'PL', at: Instant = sandbox.clock.now()): string =>
  `${product}:${skuId}:${availabilityId(sku(product, skuId), country, at)}`;
