import type { Answer } from './call.ts';

/** First kind of error body; `code` is text here although some services send a number (API page, section 6.1). */
export const classicError = (status: number, code: string | number, description: string): Answer => ({
  status,
  body: { code, description, data: [], source: 'PartnerFD' },
});

/** Second kind, of the newer services. */
export const newerError = (status: number, code: number, errorName: string, description: string): Answer => ({
  status,
  body: {
    code,
    message: description,
    description,
    errorName,
    isRetryable: status >= 500,
    parameters: {},
    errorMessageExtended: `InternalErrorCode=${code}`,
  },
});

/** Third kind: the gateway in front throttles. */
export const throttled = (seconds: number): Answer => ({
  status: 429,
  headers: { 'Retry-After': String(seconds) },
  body: { statusCode: 429, message: `Rate limit is exceeded. Try again in ${seconds} seconds.` },
});

/** The codes of section 6.3 that the read side uses. */
export const notFound = {
  customer: (): Answer => classicError(404, '60003', 'The tenant was not found.'),
  relationship: (): Answer => classicError(403, '20002', 'The partner has no relationship with this customer.'),
  subscription: (): Answer => classicError(404, '20003', 'The subscription was not found.'),
  order: (): Answer => classicError(404, '20000', 'The order was not found.'),
  product: (): Answer => classicError(404, '400013', 'The product was not found.'),
  sku: (): Answer => classicError(404, '400018', 'The SKU was not found.'),
  availability: (): Answer => classicError(404, '400019', 'The availability was not found or has expired.'),
  partner: (): Answer => classicError(404, 3000, 'No partner was found for the given MPN id.'),
  other: (): Answer => classicError(404, '1000', 'The resource was not found.'),
};

/** 400 for a request that cannot be understood; the description is for whoever wrote it. */
export const invalid = (description: string): Answer => classicError(400, '3000', description);

/** Reads are complete, writes are not there yet: the undefined code of section 6.3. */
export const notSupported = (method: string, path: string): Answer =>
  classicError(501, 0, `The sandbox does not carry out ${method} ${path} yet; it changes nothing.`);
