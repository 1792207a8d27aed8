import type { QueueInput } from '../../../core/contract/outbox.ts';
import type { QuoteOrder, QuoteOrderLine } from '../../../core/contract/quotes.ts';

type Cost = NonNullable<QuoteOrderLine['cost']>;
type Orderable = QuoteOrderLine & { readonly catalogItemId: string; readonly problem: null };

const isOrderable = (line: QuoteOrderLine): line is Orderable => line.catalogItemId !== null && line.problem === null;

/** The lines that the service takes, numbered anew without gaps. */
export const orderableLines = ({ lines }: Pick<QuoteOrder, 'lines'>): readonly Orderable[] => lines.filter(isOrderable);

/** The order as it goes into the queue; null where nothing can be ordered. The costs shown are the prices that were confirmed. */
export function queueInputOf(order: QuoteOrder, name: string): QueueInput | null {
  const lines = orderableLines(order);
  if (lines.length === 0) return null;
  const friendlyName = name.trim() === '' ? null : name.trim();
  return {
    action: {
      kind: 'order',
      lines: lines.map(({ catalogItemId, quantity, term, billingPlan, cost }, number) => ({
        number,
        catalogItemId,
        quantity,
        term,
        billingPlan,
        currency: cost?.currency ?? null,
        friendlyName,
        promotionId: null,
        partnerIdOnRecord: null,
        customTermEndsAt: null,
        parentSubscriptionId: null,
        renewalTerm: null,
        attestationAccepted: null,
        addOns: [],
      })),
    },
    customer: { kind: 'known', id: order.customerId },
    subscriptionId: null,
    dependsOn: [],
    prices: lines.map(({ cost }, number) => ({ number, extendedPrice: cost })),
    draft: false,
  };
}

/** The sum of the costs; null while one of them is unknown or they are in several currencies. */
export function costOf(lines: readonly QuoteOrderLine[]): Cost | null {
  const costs = lines.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const [first] = costs;
  if (first === undefined || costs.length < lines.length || costs.some(({ currency }) => currency !== first.currency)) return null;
  return { minor: costs.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency };
}

/** When the oldest of what is ordered was read. */
export function oldestReading(lines: readonly QuoteOrderLine[]): number | null {
  const read = lines.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  return read.length === 0 ? null : Math.min(...read);
}
