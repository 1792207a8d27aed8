import { factProblem } from '../guides/partnership.ts';

/**
 * A place of business of the own company beside its seat, with its own address and, where it has
 * them, its own bank account, tax number abroad and Partner ID (Microsoft gives one per location).
 * An empty field is that of the seat.
 */
export type OfficeLocation = {
  readonly id: string;
  readonly name: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly taxId: string;
  readonly phone: string;
  readonly email: string;
  readonly author: string;
  readonly bankName: string;
  readonly iban: string;
  readonly partnerId: string;
};

/** The seat itself, where one has to be named among the locations. */
export const SEAT = 'seat';
/** What somebody chose: a location by its id, or the seat; null leaves it to the next rule. */
export type LocationChoice = string | null;

export type LocationProblem = 'missing' | 'taken' | 'digits' | 'taxIdAbroad';

/** What is wrong with a location, by field; the others' names are taken. `seatCountry` is where the company's tax number is from. */
export function locationProblems(location: OfficeLocation, others: readonly OfficeLocation[], seatCountry: string): readonly { readonly field: keyof OfficeLocation; readonly problem: LocationProblem }[] {
  const empty = (['name', 'line1', 'postalCode', 'city'] as const).filter((field) => location[field].trim() === '');
  const isTaken = others.some(({ id, name }) => id !== location.id && name.trim().toLowerCase() === location.name.trim().toLowerCase());
  return [
    ...empty.map((field) => ({ field, problem: 'missing' as const })),
    ...(isTaken && location.name.trim() !== '' ? [{ field: 'name' as const, problem: 'taken' as const }] : []),
    ...(factProblem('partnerId', location.partnerId.trim()) === null ? [] : [{ field: 'partnerId' as const, problem: 'digits' as const }]),
    // VAT is decided by the seller's country: a place abroad sells under a tax number of that country or not at all.
    ...(location.country !== seatCountry && location.taxId.trim() === '' ? [{ field: 'taxId' as const, problem: 'taxIdAbroad' as const }] : []),
  ];
}

/** The first choice that names something that is still there; null: the seat. */
export function chosenLocation(locations: readonly OfficeLocation[], choices: readonly LocationChoice[]): OfficeLocation | null {
  for (const choice of choices) {
    if (choice === SEAT) return null;
    const found = locations.find(({ id }) => id === choice);
    if (found !== undefined) return found;
  }
  return null;
}

type Placed = Pick<OfficeLocation, 'line1' | 'line2' | 'postalCode' | 'city' | 'country' | 'taxId' | 'phone' | 'email' | 'author' | 'bankName' | 'iban'>;

/** The company as its papers name it at a location: the place replaces the address, and whatever else it has of its own. */
export function atLocation<Company extends Placed>(company: Company, location: OfficeLocation | null): Company {
  if (location === null) return company;
  const { line1, line2, postalCode, city, country } = location;
  const own = (name: 'taxId' | 'phone' | 'email' | 'author'): string => (location[name] === '' ? company[name] : location[name]);
  // An account number without its bank, or a bank without an account, would be another company's.
  const bank = location.iban === '' ? { bankName: company.bankName, iban: company.iban } : { bankName: location.bankName, iban: location.iban };
  return { ...company, line1, line2, postalCode, city, country, taxId: own('taxId'), phone: own('phone'), email: own('email'), author: own('author'), ...bank };
}
