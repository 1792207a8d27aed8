import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Quote, QuoteInput, QuoteLineInput } from '../../../core/contract/quotes.ts';
import type { HostClient } from './host-client.ts';

/** Waits until the office is open and its first customers have come in. */
export async function officeReady(client: HostClient): Promise<void> {
  for await (const state of await client.office.state()) if (state.kind === 'ready') break;
  await expect.poll(async () => (await client.customers.page({ ...EVERYBODY, from: 0, count: 1 })).total, { timeout: 30_000 }).toBeGreaterThan(0);
}

const EVERYBODY = { search: '', filter: 'all', sort: 'name', direction: 'asc' } as const;

/** A draft for the first customer of the list, with one free line per title. */
export async function makeQuote(client: HostClient, titles: readonly string[], overrides: Partial<QuoteInput> = {}): Promise<Quote> {
  const { rows } = await client.customers.page({ ...EVERYBODY, from: 0, count: 1 });
  const customerId = rows[0]?.id;
  if (customerId === undefined) throw new Error('no customer');
  const { id, language, currency, validUntil, subject, introduction, closing } = await client.quotes.create({ customerId });
  return client.quotes.save({
    id,
    customerId,
    language,
    currency,
    validUntil,
    subject,
    introduction,
    closing,
    lines: titles.map((title) => freeLine(title, currency)),
    ...overrides,
  });
}

const freeLine = (title: string, currency: string): QuoteLineInput => ({
  id: randomUUID(),
  productId: null,
  skuId: null,
  title,
  note: '',
  term: null,
  billingPlan: 'oneTime',
  quantity: 3,
  unitPrice: { amount: 12_50, scale: 2, currency },
  discountBasisPoints: 0,
});
