/**
 * The rules by name, with the grade of what is known about each. Ids are those of the rule
 * catalogue (`R-…`) and of the inventory of the distributor's page (`S-…`).
 */

/**
 * A: Microsoft says so. B: Microsoft through somebody, or two others agree. C: one other source
 * or our inference. D: contradictory or unknown; the cautious reading is used and marked.
 */
export type Confidence = 'A' | 'B' | 'C' | 'D';

/** `source` names documents, not addresses: they move. */
export type RuleRef = { readonly id: RuleId; readonly source: string; readonly confidence: Confidence };

const CREATE = 'Partner Center: create a new subscription';
const POLICY = 'Microsoft: new commerce cancellation policy';
const BILLING = 'Partner Center: one-time and recurring billing scenarios';
const LIFECYCLE = 'Partner Center: subscription lifecycle';
const EST = 'Microsoft: extended service terms (2026)';
const PRICING = 'Partner Center: pricing and offers';
const MIGRATE = 'Partner Center: migrate subscriptions to new commerce';
const PROMOTIONS = 'Partner Center: new commerce promotions';
const TRIALS = 'Partner Center: trials of Microsoft products';
const TRANSITIONS = 'Partner Center developer: transition a subscription';
const RESOURCES = 'Partner Center developer: subscription resources';
const DISTRIBUTOR = 'Distributor page of January 2023';

const GRADES = {
  'R-1.1': [CREATE, 'A'],
  'R-1.2': ['CSP Accelerate partner FAQ, August 2025', 'B'],
  'R-1.3': [CREATE, 'A'],
  'R-2.1': [RESOURCES, 'A'],
  'R-2.2': [BILLING, 'A'],
  'R-2.3': [BILLING, 'A'],
  'R-2.4': [BILLING, 'A'],
  'R-3.1': [POLICY, 'A'],
  'R-3.1-equality': ['undocumented: the very instant of closing', 'D'],
  'R-3.2': [POLICY, 'A'],
  'R-3.2-completion': ['completion of the renewal not known here', 'D'],
  'R-3.3': [CREATE, 'A'],
  'R-3.3-order': ['undocumented: which batch a reduction uses first', 'D'],
  'R-3.4': [CREATE, 'A'],
  'R-3.5': [RESOURCES, 'A'],
  'R-3.6': [POLICY, 'A'],
  'R-3.7': [CREATE, 'A'],
  'R-4.1': [BILLING, 'A'],
  'R-4.1-monthEnd': ['no published example for month-end cycles', 'D'],
  'R-4.2': [BILLING, 'A'],
  'R-4.3': [BILLING, 'A'],
  'R-4.3-fullRefund': ['24 hours or the next UTC midnight: sources differ', 'D'],
  'R-4.4': [BILLING, 'A'],
  'R-4.5': [BILLING, 'A'],
  'R-4.6': [BILLING, 'A'],
  'R-4.7': [BILLING, 'A'],
  'R-4.7-list': ['undocumented: whose day’s list a new billing plan is charged by', 'D'],
  'R-4.8': [MIGRATE, 'D'],
  'R-4.9': [PRICING, 'A'],
  'R-5.1': [CREATE, 'A'],
  'R-5.2': [CREATE, 'A'],
  'R-5.3': ['Partner Center developer: SKUs of a product', 'A'],
  'R-5.3-family': ['Microsoft: Microsoft 365 for business FAQ (2025)', 'B'],
  'R-5.4': [CREATE, 'A'],
  'R-6.1': [PRICING, 'A'],
  'R-6.2': [PRICING, 'A'],
  'R-6.3': ['distributor price notes of 2025', 'B'],
  'R-6.4': [EST, 'A'],
  'R-6.5': ['Microsoft price announcements', 'B'],
  'R-6.6': ['Microsoft currency announcements', 'B'],
  'R-7.1': [CREATE, 'A'],
  'R-7.2': ['Partner Center: scheduled changes', 'A'],
  'R-7.3': ['Partner Center: scheduled changes', 'A'],
  'R-7.4': [PRICING, 'A'],
  'R-7.5': [CREATE, 'A'],
  'R-7.6': ['CSP Accelerate partner FAQ, August 2025', 'B'],
  'R-8.1': [EST, 'B'],
  'R-8.2': [EST, 'A'],
  'R-8.3': [EST, 'A'],
  'R-8.3-seats': ['seats inside the extended service term: vendors differ', 'D'],
  'R-8.4': ['public client code of 2026', 'B'],
  'R-8.5': [LIFECYCLE, 'A'],
  'R-9.1': [LIFECYCLE, 'A'],
  'R-9.1-suspendedEnd': ['one page, two sentences: expired or disabled first', 'D'],
  'R-9.2': [LIFECYCLE, 'A'],
  'R-9.3': [RESOURCES, 'A'],
  'R-10.1': [CREATE, 'A'],
  'R-10.2': [CREATE, 'A'],
  'R-10.2-money': ['inference: lines of a longer term are not published', 'C'],
  'R-10.2-window': ['undocumented: a new window after a longer term', 'D'],
  'R-11.1': [TRANSITIONS, 'A'],
  'R-11.2': [TRANSITIONS, 'A'],
  'R-11.3': [TRANSITIONS, 'A'],
  'R-11.4': [TRANSITIONS, 'A'],
  'R-11.5': [TRANSITIONS, 'A'],
  'R-12.1': ['Partner Center: align subscription end dates', 'A'],
  'R-12.2': ['Partner Center: align subscription end dates', 'A'],
  'R-12.3': ['Partner Center: align subscription end dates', 'A'],
  'R-12.4': ['Partner Center developer: custom term end dates', 'A'],
  'R-13.1': ['Partner Center: add-ons', 'A'],
  'R-14.1': [PROMOTIONS, 'A'],
  'R-14.2': [PROMOTIONS, 'A'],
  'R-14.3': [PROMOTIONS, 'B'],
  'R-14.4': [PROMOTIONS, 'A'],
  'R-14.5': [PROMOTIONS, 'A'],
  'R-14.6': ['Partner Center developer: verify promotion eligibility', 'A'],
  'R-14.7': [PROMOTIONS, 'A'],
  'R-15.1': [TRIALS, 'A'],
  'R-15.2': [TRIALS, 'A'],
  'R-15.3': [TRIALS, 'C'],
  'R-16': [POLICY, 'A'],
  'R-17.1': ['Microsoft public sector announcements', 'B'],
  'R-18.1': [MIGRATE, 'A'],
  'R-18.2': [MIGRATE, 'A'],
  'R-18.3': [MIGRATE, 'A'],
  'R-18.4': [MIGRATE, 'A'],
  'R-18.5': [MIGRATE, 'B'],
  'R-18.6': [MIGRATE, 'A'],
  'R-19.1': ['Partner Center: orders of indirect resellers', 'A'],
  'R-19.2': ['Partner Center: Microsoft Partner Agreement', 'A'],
  'R-19.3': ['Microsoft: indirect reseller requirements', 'A'],
  'R-19.4': ['Microsoft Q&A 5792224', 'B'],
  'R-19.5': ['Partner Center: customer agreement', 'A'],
  'R-19.6': ['Partner Center: resale in the EU and EFTA', 'A'],
  'R-19.7': ['Partner Center: multifactor authentication', 'A'],
  'R-19.8': ['Partner Center developer: create a customer', 'B'],
  'R-19.9': ['Partner Center developer: validation status', 'A'],
  'S-005': [DISTRIBUTOR, 'B'],
  'S-024': [DISTRIBUTOR, 'B'],
  'S-031': [DISTRIBUTOR, 'B'],
  'S-032': [DISTRIBUTOR, 'B'],
  'S-033': [DISTRIBUTOR, 'B'],
  'S-034': [DISTRIBUTOR, 'B'],
  'S-051': [DISTRIBUTOR, 'B'],
  'S-052': [DISTRIBUTOR, 'B'],
  'S-056': [DISTRIBUTOR, 'B'],
  'S-057': [DISTRIBUTOR, 'B'],
  'S-073': [DISTRIBUTOR, 'B'],
  'S-075': [DISTRIBUTOR, 'B'],
  'S-076': [DISTRIBUTOR, 'B'],
  'S-117': [DISTRIBUTOR, 'B'],
  'S-119': [DISTRIBUTOR, 'B'],
  'S-121': [DISTRIBUTOR, 'B'],
  'S-122': [DISTRIBUTOR, 'B'],
  'S-126': [DISTRIBUTOR, 'B'],
  'S-167': [DISTRIBUTOR, 'B'],
} as const satisfies Readonly<Record<string, readonly [string, Confidence]>>;

export type RuleId = keyof typeof GRADES;

const REFS: ReadonlyMap<string, RuleRef> = new Map(
  Object.entries(GRADES).map(([id, [source, confidence]]) => [id, { id: id as RuleId, source, confidence }]),
);

/** All rules that the program knows, in the order of the catalogue. */
export const ALL_RULES: readonly RuleRef[] = [...REFS.values()];

/** One rule with its source and grade. */
export function rule(id: RuleId): RuleRef {
  const found = REFS.get(id);
  return found ?? { id, source: '', confidence: 'D' };
}

/** Several rules at once, the deciding one first. */
export const rules = (...ids: readonly RuleId[]): readonly RuleRef[] => ids.map(rule);

/** Was one of them read cautiously, because nobody knows better? */
export const isCautious = (refs: readonly RuleRef[]): boolean => refs.some(({ confidence }) => confidence === 'D');
