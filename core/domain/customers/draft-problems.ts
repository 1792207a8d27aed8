import { prefixProblem } from '../tenants/domain-prefix.ts';
import type { CustomerDraft, DraftField, DraftSubject } from './draft.ts';
import { checkEmail, isDomain } from './email.ts';
import { mayWithdraw } from './kinds.ts';
import { checkPhone } from './phone.ts';
import { checkPostalCode } from './postal-code.ts';
import { findRegion, regionsOf } from './regions.ts';
import { checkKrs, checkRegon } from './register-numbers.ts';
import { checkTaxNumber } from './tax-number.ts';
import type { TaxNumberProblem } from './tax-number.ts';

/** Facts for the sentence about a problem. */
type Values = Readonly<Record<string, string | number>>;

export type DraftProblemCode =
  | 'missing'
  | 'tooLong'
  | 'postalCode'
  | 'regionUnknown'
  | 'regionRecommended'
  | 'houseNumber'
  | `email.${'noAt' | 'noDomain' | 'space' | 'form'}`
  | 'email.ownDomain'
  | `phone.${'tooShort' | 'tooLong' | 'notANumber'}`
  | 'phone.unusual'
  | `number.${TaxNumberProblem['kind']}`
  | 'number.unproven'
  | 'taxNumber.recommended'
  | `prefix.${'characters' | 'tooLong'}`
  | 'domain'
  | 'kindergarten'
  | 'mayWithdraw';

/** `gap` and `wrong` keep the customer from being queued; `advice` does not. */
export type DraftProblem = { readonly field: DraftField; readonly severity: 'gap' | 'wrong' | 'advice'; readonly code: DraftProblemCode; readonly values: Values };

export type DraftContext = {
  readonly subject: DraftSubject['kind'];
  /** Domain of the own mailbox (S-048); null when the profile has none. */
  readonly ownDomain: string | null;
};

/** Everything that is missing, wrong or worth a second look, in the order of the form (S-040 to S-050). */
export function draftProblems(draft: CustomerDraft, context: DraftContext): readonly DraftProblem[] {
  return [
    ...company(draft),
    ...address(draft, context),
    ...person(draft, context),
    ...(context.subject === 'new' ? tenant(draft) : []),
    ...kinds(draft),
  ];
}

/** May it be queued? */
export const isComplete = (problems: readonly DraftProblem[]): boolean => problems.every(({ severity }) => severity === 'advice');

const NONE: Values = {};
const gap = (field: DraftField): DraftProblem => ({ field, severity: 'gap', code: 'missing', values: NONE });
const wrong = (field: DraftField, code: DraftProblemCode, values: Values = NONE): DraftProblem => ({ field, severity: 'wrong', code, values });
const advice = (field: DraftField, code: DraftProblemCode, values: Values = NONE): DraftProblem => ({ field, severity: 'advice', code, values });
const isBlank = (text: string): boolean => text.trim() === '';

function required(draft: CustomerDraft, field: DraftField, longest: number): readonly DraftProblem[] {
  const text = draft[field];
  if (isBlank(text)) return [gap(field)];
  return text.trim().length > longest ? [wrong(field, 'tooLong', { longest })] : [];
}

/** Lengths of the service's fields (API page, section 7). */
const LONGEST_LINE = 200;
const LONGEST_NAME = 50;
const LONGEST_CITY = 100;

const company = (draft: CustomerDraft): readonly DraftProblem[] => [
  ...required(draft, 'companyName', LONGEST_LINE),
  ...taxNumber(draft),
  ...(isBlank(draft.regon) || draft.country !== 'PL' ? [] : number('regon', checkRegon(draft.regon))),
  ...(isBlank(draft.krs) || draft.country !== 'PL' ? [] : number('krs', checkKrs(draft.krs))),
];

/** Poland cannot do without; elsewhere in the EU reverse charge hangs on it. */
function taxNumber({ country, taxNumber: text, kind }: CustomerDraft): readonly DraftProblem[] {
  if (isBlank(text)) {
    if (country === 'PL') return [gap('taxNumber')];
    return kind === 'consumer' ? [] : [advice('taxNumber', 'taxNumber.recommended')];
  }
  const check = checkTaxNumber(country, text);
  if (check.kind === 'wrong') return number('taxNumber', check);
  return !check.isProven && country === 'NL' ? [advice('taxNumber', 'number.unproven')] : [];
}

function number(field: DraftField, check: { readonly kind: 'ok' } | { readonly kind: 'wrong'; readonly problem: TaxNumberProblem }): readonly DraftProblem[] {
  if (check.kind === 'ok') return [];
  const { kind, ...values } = check.problem;
  return [wrong(field, `number.${kind}`, values)];
}

function address(draft: CustomerDraft, { subject }: DraftContext): readonly DraftProblem[] {
  const { country, line1, line2, postalCode, region } = draft;
  const postal = checkPostalCode(country, postalCode);
  const regions = regionsOf(country);
  return [
    ...required(draft, 'line1', LONGEST_LINE),
    ...(isBlank(line1) || /\d/.test(line1 + line2) ? [] : [advice('line1', 'houseNumber')]),
    ...(line2.trim().length > LONGEST_LINE ? [wrong('line2', 'tooLong', { longest: LONGEST_LINE })] : []),
    ...(isBlank(postalCode) ? [gap('postalCode')] : postal.kind === 'malformed' ? [wrong('postalCode', 'postalCode', { example: postal.example })] : []),
    ...required(draft, 'city', LONGEST_CITY),
    ...(isBlank(country) ? [gap('country')] : []),
    // The service itself can do without (API page, section 7): a customer that never had one may be changed.
    ...(regions.length === 0 ? [] : isBlank(region) ? [subject === 'new' ? gap('region') : advice('region', 'regionRecommended')] : findRegion(country, region) === null ? [wrong('region', 'regionUnknown')] : []),
  ];
}

function person(draft: CustomerDraft, { ownDomain }: DraftContext): readonly DraftProblem[] {
  return [...required(draft, 'firstName', LONGEST_NAME), ...required(draft, 'lastName', LONGEST_NAME), ...email(draft.email, ownDomain), ...phone(draft)];
}

function email(text: string, ownDomain: string | null): readonly DraftProblem[] {
  if (isBlank(text)) return [gap('email')];
  const check = checkEmail(text);
  if (check.kind === 'malformed') return [wrong('email', `email.${check.reason}`)];
  return check.domain === ownDomain ? [advice('email', 'email.ownDomain', { domain: check.domain })] : [];
}

function phone({ phone: text, country }: CustomerDraft): readonly DraftProblem[] {
  if (isBlank(text)) return [gap('phone')];
  const check = checkPhone(country, text);
  if (check.kind === 'malformed') return [wrong('phone', `phone.${check.reason}`)];
  return check.isUnusual ? [advice('phone', 'phone.unusual')] : [];
}

function tenant({ tenant: choice, prefix, domain }: CustomerDraft): readonly DraftProblem[] {
  if (choice === 'link') return isBlank(domain) ? [gap('domain')] : isDomain(domain.trim().toLowerCase()) ? [] : [wrong('domain', 'domain')];
  const problem = prefixProblem(prefix);
  if (problem === null) return [];
  if (problem.kind === 'empty') return [gap('prefix')];
  const { kind, ...values } = problem;
  return [wrong('prefix', `prefix.${kind}`, values)];
}

const kinds = ({ kind, institution }: CustomerDraft): readonly DraftProblem[] => [
  ...(mayWithdraw(kind) ? [advice('kind', 'mayWithdraw')] : []),
  ...(institution === 'kindergarten' ? [advice('institution', 'kindergarten')] : []),
];
