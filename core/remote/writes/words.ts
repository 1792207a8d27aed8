import type { AddressCheck, Qualification } from '../../ports/remote-writes.ts';

/** Folded words of the wire → ours (API page, section 7). */
export const ADDRESS_STATUSES: ReadonlyMap<string, AddressCheck['status']> = new Map([
  ['verified', 'verified'],
  ['verifiedshippable', 'verifiedShippable'],
  ['interactionrequired', 'interactionRequired'],
  ['streetpartial', 'streetPartial'],
  ['premisespartial', 'premisesPartial'],
  ['multiple', 'multiple'],
  ['none', 'none'],
  ['notvalidated', 'notValidated'],
]);

export const QUALIFICATION_KINDS: ReadonlyMap<string, Qualification['kind']> = new Map([
  ['education', 'education'],
  ['nonprofit', 'nonProfit'],
  ['governmentcommunitycloud', 'government'],
  ['stateownedentity', 'government'],
  ['none', 'none'],
]);

export const VETTING_STATUSES: ReadonlyMap<string, Qualification['status']> = new Map([
  ['approved', 'verified'],
  ['verified', 'verified'],
  ['pending', 'inReview'],
  ['inreview', 'inReview'],
  ['denied', 'denied'],
]);
