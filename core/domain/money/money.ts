/** ISO 4217 code, upper case. */
export type Currency = string;

/** An amount in the currency's minor unit (cents, grosze). Always a safe integer. */
export type Money = { readonly minor: number; readonly currency: Currency };

/**
 * A price of one unit, which may be finer than the minor unit: `amount` × 10^-scale of the
 * major unit. 13.125 EUR is `{ amount: 13125, scale: 3, currency: 'EUR' }`.
 */
export type UnitPrice = { readonly amount: number; readonly scale: number; readonly currency: Currency };
