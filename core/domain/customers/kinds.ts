import type { InstitutionKind } from '../nce/readiness.ts';

/** Who buys, as far as consumer law asks (documents.md, section 3.4). */
export const CUSTOMER_KINDS = ['company', 'soleTraderProfessional', 'soleTraderNonProfessional', 'consumer'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** May the buyer withdraw from a distance contract within 14 days? Microsoft takes licences back for seven only. */
export const mayWithdraw = (kind: CustomerKind): boolean => kind === 'soleTraderNonProfessional' || kind === 'consumer';

/** What kind of institution it is: special licences hang on it (S-126). */
export const INSTITUTIONS = ['none', 'school', 'university', 'kindergarten', 'publicAuthority', 'nonProfit'] as const;
export type Institution = (typeof INSTITUTIONS)[number];

/** The same in the words of the order rules. */
export const institutionKind = (institution: Institution): InstitutionKind =>
  institution === 'school' || institution === 'university' || institution === 'kindergarten' ? institution : 'other';
