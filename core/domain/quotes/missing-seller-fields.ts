import { missingCompanyFields } from '../papers/company-law.ts';
import type { CompanyField, CompanyLaw } from '../papers/company-law.ts';

/** What a paper must say about the seller. */
export type Seller = {
  readonly companyName: string;
  readonly line1: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly taxId: string;
  readonly registerLine: string;
};

export type SellerField = keyof Seller;

/** Fields of every letter, whatever the legal form (documents.md 2, items 3 and 4). */
const ALWAYS: readonly SellerField[] = ['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId'];

/**
 * Forms that stand in a register and must print court and number: art. 206 and 374 KSH, art. 34
 * of the KRS act; § 35a GmbHG, § 80 AktG, § 37a HGB. Sole traders and the civil-law partnership
 * (spółka cywilna, GbR) have none.
 */
const REGISTERED =
  /\s(?:sp\.?\s*z\s*o\.?\s*o\.?|spółka\s+z\s+ograniczoną|(?:p\.\s*)?s\.\s*a\.|spółka\s+akcyjna|sp\.?\s*[jkp]\.?|gmbh|e\.\s*k\.?|e\.\s*kfm\.?|ltd\.?|plc|llp)(?=$|[\s,)&])/iu;
const REGISTERED_SHORT = /\s(?:AG|UG|SE|KG|OHG|KGaA|eG)(?=$|[\s,()&])/u;

const isRegistered = (companyName: string): boolean => REGISTERED.test(companyName) || REGISTERED_SHORT.test(companyName);

/** Names of the fields that are empty and without which no paper may leave the house. */
export function missingSellerFields(seller: Seller): readonly SellerField[] {
  const missing = ALWAYS.filter((field) => seller[field].trim() === '');
  return isRegistered(seller.companyName) && seller.registerLine.trim() === '' ? [...missing, 'registerLine'] : missing;
}

/** The same with what the chosen legal form asks for; without a form the typed register line stands for it. */
export function missingOfficeFields(seller: Seller, company: CompanyLaw): readonly (SellerField | CompanyField)[] {
  const missing = missingSellerFields(seller);
  return company.legalForm === null ? missing : [...missing.filter((field) => field !== 'registerLine'), ...missingCompanyFields(company)];
}
