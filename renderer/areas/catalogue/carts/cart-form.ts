import type { CartChoice, CartInput, CartLineInput, CartView } from '../../../../core/contract/carts.ts';

/** A line while it is being edited; a quantity that is no number yet is null. */
export type FormLine = Omit<CartLineInput, 'quantity'> & { readonly quantity: number | null };
export type CartForm = { readonly name: string; readonly customerId: string | null; /** Of a customer that is not at the service yet. */ readonly draftId: string | null; readonly customerName: string; readonly lines: readonly FormLine[] };

export const toForm = ({ name, customerId, draftId, customerName, lines }: CartView): CartForm => ({ name, customerId, draftId, customerName, lines: lines.map(plainLine) });

/** What the ledger keeps of a cart; null while a quantity is being typed. */
export function inputOf(id: string, { name, customerId, draftId, lines }: CartForm): CartInput | null {
  const whole = lines.flatMap(({ quantity, ...line }) => (quantity === null ? [] : [{ ...line, quantity }]));
  return whole.length < lines.length ? null : { id, name, customerId, draftId, lines: whole };
}

const plainLine = ({ id, productId, skuId, title, segment, term, billingPlan, quantity }: CartView['lines'][number]): FormLine => ({ id, productId, skuId, title, segment, term, billingPlan, quantity });

type How = Pick<CartChoice, 'segment' | 'term' | 'billingPlan'>;

/** Tells the ways to buy an article apart. */
export const howKey = ({ segment, term, billingPlan }: How): string => `${segment ?? ''} ${term ?? ''} ${billingPlan}`;

/** The way in which a line is bought, among those that are sold; null: none of them. */
export const chosenOf = <Choice extends How>(choices: readonly Choice[], line: How): Choice | null =>
  choices.find((choice) => howKey(choice) === howKey(line)) ?? choices.find((choice) => choice.term === line.term && choice.billingPlan === line.billingPlan && (choice.segment === null || line.segment === null)) ?? null;

/** What stays of the commitment after the cost in the same currency, and its share in hundredths of a per cent; null where one is unknown. */
export function marginOf({ commitment, saleCost: cost }: Pick<CartView, 'commitment' | 'saleCost'>): { readonly minor: number; readonly currency: string; readonly basisPoints: number | null } | null {
  if (commitment === null || cost === null || commitment.currency !== cost.currency) return null;
  const minor = commitment.minor - cost.minor;
  return { minor, currency: cost.currency, basisPoints: commitment.minor === 0 ? null : Math.round((minor * 10_000) / commitment.minor) };
}
