import type { BillingPlan } from '../../domain/catalog/terms.ts';

/** Enums are answered in lower snake case (API page, section 5). */
export const billingCycle = (billing: BillingPlan): string => (billing === 'oneTime' ? 'one_time' : billing);

/** `Annual`: some places answer in Pascal case instead (section 19). */
export const pascal = (code: string): string =>
  code.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

/** Base64 of a JSON text or a number, as in `attributes.etag` (section 3). */
export const etag = (value: object | number): string => Buffer.from(typeof value === 'number' ? String(value) : JSON.stringify(value)).toString('base64');
