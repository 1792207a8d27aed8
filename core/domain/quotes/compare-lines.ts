import type { BillingPlan, Term } from '../catalog/terms.ts';

/** A line of a quote, an order or a list of subscriptions, as far as they can differ. */
export type ComparableLine = {
  /** `product:sku`; null: nothing of the catalogue, for example the office's own work. */
  readonly article: string | null;
  readonly title: string;
  readonly quantity: number;
  readonly term: Term | null;
  /** null: the service does not say. */
  readonly billingPlan: BillingPlan | null;
};

/** What belongs together; `null` on one side: it stands on the other only. Indexes count from 0. */
export type LinePair = { readonly left: number | null; readonly right: number | null };

export type LineDifference = 'quantity' | 'term' | 'payment' | 'missing' | 'added' | 'own';

/** The best partner first: the same in everything, then the same term and payment, then the same article at all. */
const LIKENESS: readonly ((one: ComparableLine, other: ComparableLine) => boolean)[] = [
  (one, other) => sameTerm(one, other) && one.quantity === other.quantity,
  sameTerm,
  () => true,
];

/**
 * Pairs the lines of two lists by article. Every line is in exactly one pair; those of the left
 * list come first and in their order, what only the right one has stands at the end.
 */
export function pairLines(left: readonly ComparableLine[], right: readonly ComparableLine[]): readonly LinePair[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const alike of LIKENESS) {
    left.forEach((one, index) => {
      if (partner.has(index) || one.article === null) return;
      const found = right.findIndex((other, at) => !taken.has(at) && other.article === one.article && alike(one, other));
      if (found < 0) return;
      partner.set(index, found);
      taken.add(found);
    });
  }
  const added = right.flatMap((_, index) => (taken.has(index) ? [] : [{ left: null, right: index }]));
  return [...left.map((_, index) => ({ left: index, right: partner.get(index) ?? null })), ...added];
}

/** What is not the same on both sides; empty: nothing. What one side does not say is no difference. */
export function lineDifferences(left: ComparableLine | null, right: ComparableLine | null): readonly LineDifference[] {
  if (left === null) return right === null ? [] : ['added'];
  if (right === null) return [left.article === null ? 'own' : 'missing'];
  return [
    ...(left.quantity === right.quantity ? [] : (['quantity'] as const)),
    ...(left.term === right.term ? [] : (['term'] as const)),
    ...(left.billingPlan === null || right.billingPlan === null || left.billingPlan === right.billingPlan ? [] : (['payment'] as const)),
  ];
}

function sameTerm(one: ComparableLine, other: ComparableLine): boolean {
  return one.term === other.term && (one.billingPlan === null || other.billingPlan === null || one.billingPlan === other.billingPlan);
}

/** `P:S` of a catalogue item `P:S:A`; null when it is none. */
export function articleOf(catalogItemId: string | null): string | null {
  const [product, sku] = catalogItemId?.split(':') ?? [];
  return product === undefined || product === '' || sku === undefined || sku === '' ? null : `${product}:${sku}`;
}
