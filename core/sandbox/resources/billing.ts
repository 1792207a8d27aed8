import type { Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { link, objectType } from '../http/collection.ts';
import { classicError } from '../http/errors.ts';
import { offsetPage } from '../http/paging.ts';
import { offsetStamp } from '../wire/dates.ts';

/**
 * An indirect reseller has no invoices of Microsoft's; the provider writes them (API page,
 * section 14). So the lists are there and empty.
 */
export const emptyList: Handler = (call) => offsetPage(call, []);

const summary = (now: string): object => ({
  balanceAmount: 0,
  currencyCode: 'EUR',
  currencySymbol: '€',
  accountingDate: now,
  details: [],
  links: { self: link('/invoices/summary') },
  attributes: objectType('InvoiceSummary'),
});

/** The balance of the own account (API page, section 14); the demo owes nothing. */
export const getSummary: Handler = (call) => answer(summary(offsetStamp(call.now)));
/** One summary a currency (API page, section 14); the demo has one. */
export const listSummaries: Handler = (call) => offsetPage(call, [summary(offsetStamp(call.now))]);
/** The demo has been sent no invoice yet: every id is unknown. */
export const invoiceNotFound: Handler = () => classicError(404, '2000', 'The invoice was not found.');
