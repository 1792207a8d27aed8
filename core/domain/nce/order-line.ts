import type { LicenceKind, Segment } from '../catalog/product.ts';
import { BUSINESS_FAMILY, LIMITS } from '../rulebook/limits.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { RuleId } from '../rulebook/rules.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import type { TermAndPlan } from '../rulebook/terms.ts';
import { appliesTo } from '../rulebook/dated.ts';
import type { Instant } from '../time/instant.ts';

export type OrderLineFacts = {
  readonly productId: string;
  readonly licenceKind: LicenceKind;
  readonly segment: Segment;
  readonly customerSegments: readonly Segment[];
  /** Null for what has no term. */
  readonly choice: TermAndPlan | null;
  /** What the availability sells; null where the catalogue is not at hand. */
  readonly sold: readonly TermAndPlan[] | null;
  readonly quantity: number;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number | null;
  readonly isPurchasable: boolean;
  readonly isAddOn: boolean;
  /** `P:S` of which one is needed. */
  readonly prerequisites: readonly string[];
  /** `P:S` that the customer owns, or that lie in the same cart. */
  readonly atHand: readonly string[];
  readonly businessSeats: { readonly ofSku: number; readonly ofFamily: number };
  /** Asked for as a trial; `hadIt`: the customer owns or owned the product, or had its trial. */
  readonly trial: { readonly hadIt: boolean } | null;
};

export type OrderLineProblemCode =
  | 'notWhole'
  | 'belowMinimum'
  | 'aboveMaximum'
  | 'noSuchPlan'
  | 'notSold'
  | 'endOfSale'
  | 'businessLimit'
  | 'prerequisiteMissing'
  | 'segmentNotQualified'
  | 'segmentNotYet'
  | 'trialNotOffered'
  | 'trialHadBefore';

export type OrderLineProblem = { readonly code: OrderLineProblemCode; readonly serverCode: string | null; readonly rule: RuleId; /** The figure that counts, where there is one. */ readonly figure: number | null };

const problem = (code: OrderLineProblemCode, rule: RuleId, serverCode: string | null = null, figure: number | null = null): OrderLineProblem => ({ code, rule, serverCode, figure });

/** Everything that the service would refuse in a line of a cart at that moment, as far as the rules tell. Empty: nothing known against it. */
export function orderLineProblems(line: OrderLineFacts, at: Instant, rulebook: Rulebook): readonly OrderLineProblem[] {
  const found: readonly (OrderLineProblem | null)[] = [
    ...quantityProblems(line, at, rulebook),
    planProblem(line),
    line.isPurchasable ? null : problem('endOfSale', 'R-7.6', '2091'),
    line.isAddOn && line.prerequisites.length > 0 && !line.prerequisites.some((sku) => line.atHand.includes(sku)) ? problem('prerequisiteMissing', 'R-13.1', '400041') : null,
    segmentProblem(line, at, rulebook),
    trialProblem(line),
  ];
  return found.filter((one) => one !== null);
}

function quantityProblems(line: OrderLineFacts, at: Instant, rulebook: Rulebook): readonly (OrderLineProblem | null)[] {
  const { quantity, maximumQuantity } = line;
  if (!Number.isSafeInteger(quantity) || quantity < 1) return [problem('notWhole', 'R-3.4', '2002')];
  const { minimum, rule } = minimumOf(line, at, rulebook);
  return [
    quantity < minimum ? problem('belowMinimum', rule, '2002', minimum) : null,
    maximumQuantity !== null && quantity > maximumQuantity ? problem('aboveMaximum', 'R-5.3', '2002', maximumQuantity) : null,
    isAboveBusinessLimit(line) ? problem('businessLimit', 'R-5.3', '800067', LIMITS.businessSeats - line.businessSeats.ofSku) : null,
  ];
}

/** three years of a suite have a minimum of their own. */
function minimumOf({ productId, choice, segment, licenceKind, minimumQuantity }: OrderLineFacts, at: Instant, rulebook: Rulebook): { readonly minimum: number; readonly rule: RuleId } {
  const family = licenceKind === 'subscription' ? 'licence' : 'perpetual';
  const row = rulebook.termLimits.find((limit) => limit.term === choice?.term && limit.products.includes(productId) && appliesTo(limit, { at, family, segment, market: null }));
  return row !== undefined && row.minimumQuantity > minimumQuantity ? { minimum: row.minimumQuantity, rule: row.rule.id } : { minimum: minimumQuantity, rule: 'R-3.4' };
}

const isAboveBusinessLimit = ({ productId, quantity, businessSeats }: OrderLineFacts): boolean => BUSINESS_FAMILY.includes(productId) && businessSeats.ofSku + quantity > LIMITS.businessSeats;

function planProblem({ choice, sold, licenceKind, trial }: OrderLineFacts): OrderLineProblem | null {
  if (choice === null || trial !== null || licenceKind !== 'subscription') return null;
  if (!contains(COMBINATIONS, choice)) return problem('noSuchPlan', 'R-1.1', '900270');
  return sold !== null && !contains(sold, choice) ? problem('notSold', 'R-1.1', '900270') : null;
}

const contains = (list: readonly TermAndPlan[], { term, plan }: TermAndPlan): boolean => list.some((row) => row.term === term && row.plan === plan);

function segmentProblem({ segment, customerSegments, licenceKind }: OrderLineFacts, at: Instant, rulebook: Rulebook): OrderLineProblem | null {
  if (!customerSegments.includes(segment)) return problem('segmentNotQualified', 'R-17.1');
  const dates = rulebook.segments.find((row) => row.segment === segment);
  return licenceKind === 'subscription' && dates !== undefined && at < dates.newCommerceFrom ? problem('segmentNotYet', 'R-17.1') : null;
}

/** */
function trialProblem({ trial, segment, isAddOn }: OrderLineFacts): OrderLineProblem | null {
  if (trial === null) return null;
  if (segment === 'government' || segment === 'education' || isAddOn) return problem('trialNotOffered', 'R-15.1');
  return trial.hadIt ? problem('trialHadBefore', 'R-15.1') : null;
}

/** the Business family together; a warning, for no service enforces it. Null: within the limit or another product. */
export function businessFamilyWarning({ productId, quantity, businessSeats }: Pick<OrderLineFacts, 'productId' | 'quantity' | 'businessSeats'>): { readonly seats: number; readonly limit: number } | null {
  if (!BUSINESS_FAMILY.includes(productId)) return null;
  const seats = businessSeats.ofFamily + quantity;
  return seats > LIMITS.businessSeats ? { seats, limit: LIMITS.businessSeats } : null;
}

/** least seats of a Multi-Geo add-on for so many base seats, rounded up. */
export const multiGeoMinimum = (baseSeats: number): number => Math.ceil((baseSeats * LIMITS.multiGeoPercent) / 100);

/** may one more legacy Business subscription of so many seats be moved? */
export const fitsBusinessLimit = (moved: number, seats: number): boolean => moved + seats <= LIMITS.businessSeats;
