import { OFFICE, OTHER_RESELLERS } from '../world/office.ts';

/**
 * Why somebody cannot be partner of record: the code, or null. Numbers that the sandbox
 * does not know belong to resellers that have signed.
 */
export function partnerProblem(partnerId: string): '800016' | '900123' | null {
  if (!/^\d{5,}$/.test(partnerId)) return '800016';
  if (partnerId === OFFICE.partnerId) return null;
  return OTHER_RESELLERS.some((one) => one.partnerId === partnerId && !one.agreementSigned) ? '900123' : null;
}
