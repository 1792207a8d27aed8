import type { CannotTell, Refusal, Refused } from '../../domain/nce/verdict.ts';
import type { Answer } from '../http/call.ts';
import { classicError } from '../http/errors.ts';

/** Statuses of the codes of API page section 6.3 that are not a plain 400. */
const STATUS: Readonly<Record<string, number>> = {
  '800066': 403, '800067': 403, '800088': 403, '800089': 403, '13605': 403, '800073': 403, '800074': 403, '800075': 403, '900416': 403,
  '2085': 403, '2091': 403, '800020': 403, '800028': 403, '800039': 403, '800023': 403, '900121': 403, '900123': 403,
  '400013': 404, '400018': 404, '400019': 404, '400030': 403, '400036': 403,
  '800082': 409, '900278': 409, '800060': 409, '800064': 409,
};

const WORDS: Readonly<Record<string, string>> = {
  '900117': 'The subscription has passed its 7-day cancellation window.',
  '900257': 'The subscription has passed its 7-day window for reducing seats.',
  '2001': 'A suspended subscription can not be changed.',
  '800091': 'A suspended subscription can not be updated.',
  '2002': 'The quantity is not within the allowed range.',
  '2011': 'The subscription is deleted.',
  '2054': 'The billing cycle can not be changed in this way.',
  '2055': 'The ETag is stale.',
  '13605': 'The customer has not accepted the Microsoft Customer Agreement.',
  '800016': 'The partner id is not valid.',
  '900123': 'The partner has not signed the Microsoft Partner Agreement.',
  '800040': 'The status can not be changed in this way.',
  '800065': 'The cart was already checked out.',
  '800067': 'The limit of seats per subscription is exceeded.',
  '800073': 'The account of the customer is under review.',
  '800075': 'The account of the customer is not approved.',
  '800082': 'The subscription is not ready yet.',
  '800093': 'Auto-renew is not possible, or off where it is needed.',
  '800095': 'The field can not be updated.',
  '800107': 'The term of a trial can not be changed.',
  '800122': 'The term can not become shorter.',
  '900270': 'The term duration is not valid.',
  '900277': 'The subscription is being renewed; it can not be changed now.',
  '900278': 'Another operation on the subscription is pending.',
  '900311': 'The subscription was changed too often.',
};

/** An error of section 6.3 by its code; a code without a sentence of its own is still a refusal (400). */
export const refusal = (code: string, words?: string): Answer => classicError(STATUS[code] ?? 400, code, words ?? WORDS[code] ?? `The request was refused (${code}).`);

/** Where the rulebook knows no code of the service; the nearest one of section 6.3. */
const PLAIN: Partial<Readonly<Record<Refusal['code'], string>>> = {
  autoRenewOff: '800093',
  suspended: '800091',
  notSuspended: '800040',
  trial: '800107',
  longestTerm: '800122',
  planFixed: '2054',
  wholeOnly: '800090',
  viaDistributor: '800090',
  noUpgradePath: '900236',
  singleSeat: '2002',
  noEndDate: '900242',
};

const NOT_UPDATABLE = '800095';
const NOT_READY = '800082';

/** What the rules say no to, as the service would say it. */
export function refusalOf(verdict: Refused | CannotTell): Answer {
  if (verdict.kind === 'cannotTell') return refusal(verdict.because.includes('statusPending') ? NOT_READY : NOT_UPDATABLE);
  return refusal(verdict.serverCode ?? PLAIN[verdict.reason.code] ?? NOT_UPDATABLE);
}
