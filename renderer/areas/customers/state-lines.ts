import type { CustomerDetail, CustomerReadiness } from '../../../core/contract/customers.ts';
import { agreementKind } from '../../../core/domain/customers/agreement-kind.ts';
import type { OrderBlockerCode, Requirement } from '../../../core/domain/nce/readiness.ts';
import { profileGaps, type ProfileField } from './profile-gaps.ts';

type State = Requirement['state'];

/** One step on the way to an order, with what the copy says of it. */
export type StateLine =
  | { readonly kind: 'tenant'; readonly state: State; readonly domain: string | null }
  | { readonly kind: 'agreement'; readonly state: State; readonly agreedAt: number | null; readonly by: string | null }
  | { readonly kind: 'profile'; readonly state: State; readonly missing: readonly ProfileField[] }
  | { readonly kind: 'verdict'; readonly state: State };

/** The steps of a customer: whether they are done is the host's answer, the copy adds names and dates. */
export function stateLines(customer: CustomerDetail, { requirements }: Pick<CustomerReadiness, 'requirements'>): readonly StateLine[] {
  const stateOf = (code: OrderBlockerCode): State => requirements.find((one) => one.code === code)?.state ?? 'unknown';
  const agreement = worst([stateOf('customerAgreementMissing'), stateOf('customerAgreementInFuture')]);
  const accepted = customer.agreements.filter(({ type }) => agreementKind(type) === 'customer').toSorted((a, b) => (b.agreedAt ?? 0) - (a.agreedAt ?? 0))[0];
  const gaps = profileGaps(customer);
  return [
    { kind: 'tenant', state: stateOf('tenantMissing'), domain: customer.domain },
    { kind: 'agreement', state: agreement, agreedAt: accepted?.agreedAt ?? null, by: accepted?.contact ?? null },
    { kind: 'profile', state: gaps === null ? 'unknown' : gaps.length === 0 ? 'met' : 'missing', missing: gaps ?? [] },
    { kind: 'verdict', state: verdictOf(requirements) },
  ];
}

const worst = (states: readonly State[]): State => (states.includes('missing') ? 'missing' : states.includes('unknown') ? 'unknown' : 'met');

/** What is not known of office and portals is checked by hand; of the customer it leaves the question open. */
function verdictOf(requirements: readonly Requirement[]): State {
  if (requirements.some(({ state }) => state === 'missing')) return 'missing';
  return requirements.some(({ code, state }) => state === 'unknown' && READ_FROM_SERVER.has(code)) ? 'unknown' : 'met';
}

const READ_FROM_SERVER: ReadonlySet<OrderBlockerCode> = new Set<OrderBlockerCode>(['tenantMissing', 'customerAgreementMissing']);
