import * as z from 'zod';
import { country, currency, guid } from '../contract/base.ts';
import { keptLetterhead } from '../contract/documents.ts';
import type { CustomerDetail } from '../contract/customers.ts';
import type { OfficeProfile } from '../contract/office.ts';
import { EMPTY_LETTERHEAD } from '../domain/papers/letterhead.ts';
import type { Letterhead } from '../domain/papers/letterhead.ts';
import { vatId } from '../domain/pricing/vat-id.ts';

const text = z.string();

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const address = z.object({ line1: text, line2: text.nullable(), postalCode: text, city: text, country });

/** The own company as it was when the paper was made. */
export const seller = z.object({
  companyName: text,
  address,
  /** As the office writes it (NIP, Steuernummer). */
  taxId: text,
  /** With the country's letters in front, when the tax number is a VAT id. */
  vatId: text.nullable(),
  registerLine: text,
  bankName: text,
  iban: text,
  phone: text,
  email: text,
  website: text,
  author: text,
  /** Papers of template 1 knew no letterhead. */
  letterhead: keptLetterhead.default(EMPTY_LETTERHEAD),
});

/** Whom the paper is for. */
export const customer = z.object({
  id: guid,
  name: text,
  contact: text.nullable(),
  address: address.nullable(),
  registrationNumber: text.nullable(),
  vatId: text.nullable(),
  /** Default domain of the tenant. */
  domain: text.nullable(),
  /** True: the service does not know it yet, and its id is ours. */
  isNew: z.boolean().default(false),
});

/** One unit of the paper's currency in another, as the office typed it in. */
export const exchange = z.object({ rate: text, currency, table: text, day });

/** What the office was told about the customer's VAT id, and when; typed in by hand. */
export const vies = z.object({ state: z.enum(['valid', 'invalid', 'unavailable']), day, consultation: text });

export type DocumentAddress = z.infer<typeof address>;
export type Seller = z.infer<typeof seller>;
export type Party = z.infer<typeof customer>;

/** The own company as papers freeze it. An empty second line is null; `vatId` only where the tax number is one of the office's country. */
export function sellerOf(office: OfficeProfile, head: Letterhead): Seller {
  const { companyName, taxId, registerLine, bankName, iban, phone, email, website, author } = office;
  return {
    companyName,
    address: { line1: office.line1, line2: office.line2 === '' ? null : office.line2, postalCode: office.postalCode, city: office.city, country: office.country },
    taxId,
    vatId: vatId(office.country, taxId),
    registerLine,
    bankName,
    iban,
    phone,
    email,
    website,
    author,
    letterhead: { ...head },
  };
}

/** `customer` is null when the mirror does not hold it (any more). */
export function partyOf(known: { readonly customerId: string; readonly customerName: string }, customer: CustomerDetail | null): Party {
  const home = customer?.address ?? null;
  const registrationNumber = customer?.registrationNumber ?? null;
  return {
    id: known.customerId,
    name: customer?.name ?? known.customerName,
    contact: customer?.contact.name ?? null,
    address: home && { line1: home.line1, line2: home.line2, postalCode: home.postalCode, city: home.city, country: home.country },
    registrationNumber,
    vatId: home && registrationNumber !== null ? vatId(home.country, registrationNumber) : null,
    domain: customer?.domain ?? null,
    isNew: false,
  };
}
