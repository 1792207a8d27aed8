import * as z from 'zod';
import { locationChoice, locationList } from '../../../contract/locations.ts';
import type { LocationChoiceAnswer, LocationFields, LocationList } from '../../../contract/locations.ts';
import type { OfficeProfile } from '../../../contract/office.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { quoteId } from '../../../domain/ids.ts';
import { atLocation, chosenLocation, locationProblems } from '../../../domain/office/locations.ts';
import type { LocationChoice, OfficeLocation } from '../../../domain/office/locations.ts';
import { companyFieldsOf } from '../../../domain/papers/company-law.ts';
import type { Letterhead } from '../../../domain/papers/letterhead.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { partnerDataChanged } from './office-facts.ts';
import { readLetterhead } from '../papers/letterhead.ts';
import { readProfile } from './office-profile.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'kind'>;
type Changing = Desk & Pick<OpenOffice, 'clock' | 'changes'>;

const NAME = 'office.locations';
/** More places of business than any office of this kind has. */
const MOST = 50;
const NONE: LocationList = { locations: [], usual: null };

/** For which quote or customer a paper is. */
export type Occasion = { readonly quoteId?: string; readonly customerId: string | null };
type Subject = { readonly about: 'quote' | 'customer'; readonly id: string };

/** The places of business; none where what is kept cannot be read. */
export function readLocations({ ledger }: Pick<Desk, 'ledger'>): LocationList {
  const stored = locationList.safeParse(settings.get(ledger, NAME) ?? NONE);
  return stored.success ? stored.data : NONE;
}

/** The location for an occasion: chosen for the quote, else for its customer, else the usual one; null: the seat. */
export function locationFor(desk: Pick<Desk, 'ledger'>, { quoteId: quote, customerId }: Occasion): OfficeLocation | null {
  const { locations, usual } = readLocations(desk);
  if (locations.length === 0) return null;
  const choices: LocationChoice[] = [
    quote === undefined ? null : choiceOf(desk, { about: 'quote', id: quote }),
    customerId === null ? null : choiceOf(desk, { about: 'customer', id: customerId }),
    usual,
  ];
  return chosenLocation(locations, choices);
}

/** The own company as a paper for this occasion names it. */
export const profileFor = (desk: Desk, occasion: Occasion): OfficeProfile => atLocation(readProfile(desk), locationFor(desk, occasion));

/**
 * The letterhead for this occasion: away from the seat a paper still has to name it (documents.md
 * 3.2, 4.2). A seat that another legal form left behind is not taken for one.
 */
export function letterheadFor(desk: Desk, occasion: Occasion): Letterhead {
  const head = readLetterhead(desk);
  if (head.seat !== '' && head.legalForm !== null && companyFieldsOf(head.legalForm).includes('seat')) return head;
  if (locationFor(desk, occasion) === null) return { ...head, seat: '' };
  const { line1, postalCode, city } = readProfile(desk);
  return { ...head, seat: [line1, `${postalCode} ${city}`].map((part) => part.trim()).filter((part) => part !== '').join(', ') };
}

/** Partner ID of the location that serves a customer; null: that of the office. */
export const partnerIdFor = (desk: Pick<Desk, 'ledger'>, customerId: string | null): string | null => {
  const own = locationFor(desk, { customerId })?.partnerId ?? '';
  return own === '' ? null : own;
};

type Wanted = { readonly id: string | null; readonly fields: LocationFields; readonly isUsual: boolean };

/** Keeps a place of business. Fields that are wrong come back as `validation`, each with its path. */
export function saveLocation(desk: Changing & Pick<OpenOffice, 'ids'>, { id: given, fields, isUsual }: Wanted): Result<LocationList, DeskError> {
  const known = readLocations(desk);
  const location: OfficeLocation = { ...fields, id: given ?? desk.ids.next() };
  const before = known.locations.find(({ id }) => id === location.id);
  const others = known.locations.filter(({ id }) => id !== location.id);
  const issues = locationProblems(location, others, readProfile(desk).country).map(({ field, problem }) => ({ path: field, problem }));
  if (before === undefined && known.locations.length >= MOST) return err({ tag: 'validation', issues: [{ path: 'name', problem: 'tooMany' }] });
  if (issues.length > 0) return err({ tag: 'validation', issues });
  const usual = isUsual ? location.id : known.usual === location.id ? null : known.usual;
  const locations = before === undefined ? [...known.locations, location] : known.locations.map((one) => (one.id === location.id ? location : one));
  // The distributor wants to hear of it (S-036); a first entry is no change.
  if (before !== undefined && before.partnerId !== '' && before.partnerId !== location.partnerId) partnerDataChanged(desk);
  return ok(keep(desk, { locations, usual }));
}

/** Removes a place; customers and quotes that chose it go back to the usual one. */
export function removeLocation(desk: Changing, id: string): LocationList {
  const { locations, usual } = readLocations(desk);
  return keep(desk, { locations: locations.filter((one) => one.id !== id), usual: usual === id ? null : usual });
}

function keep(desk: Changing, list: LocationList): LocationList {
  settings.set(desk.ledger, NAME, list, desk.clock.now());
  desk.changes.add(['office', 'quotes']);
  return list;
}

/** What was chosen for a quote or a customer, and what holds otherwise. */
export function locationChoiceOf(desk: Pick<Desk, 'ledger'>, subject: Subject): LocationChoiceAnswer {
  const customerId = subject.about === 'quote' ? (quotes.get(desk.ledger, quoteId(subject.id))?.customerId ?? null) : null;
  return { choice: choiceOf(desk, subject), otherwise: locationFor(desk, { customerId })?.id ?? null };
}

/** `choice` null lets the usual location hold again. An issued quote is a `conflict`: its paper says another place already. */
export function chooseLocation(desk: Changing, subject: Subject, choice: LocationChoice): Result<LocationChoiceAnswer, DeskError> {
  if (subject.about === 'quote') {
    const quote = quotes.get(desk.ledger, quoteId(subject.id));
    if (quote === null) return err({ tag: 'notFound', what: 'quote', id: subject.id });
    if (quote.state === 'issued') return err({ tag: 'conflict', what: 'quote', id: subject.id });
  }
  settings.set(desk.ledger, nameOf(subject), { location: choice }, desk.clock.now());
  desk.changes.add(['office', 'quotes']);
  return ok(locationChoiceOf(desk, subject));
}

/** A copy or a new version of a quote names the same place. */
export function carryLocation(desk: Pick<Changing, 'ledger' | 'clock'>, from: string, to: string): void {
  const choice = choiceOf(desk, { about: 'quote', id: from });
  if (choice !== null) settings.set(desk.ledger, nameOf({ about: 'quote', id: to }), { location: choice }, desk.clock.now());
}

const kept = z.object({ location: locationChoice });
const nameOf = ({ about, id }: Subject): string => `${about}.${id.toLowerCase()}.location`;

function choiceOf({ ledger }: Pick<Desk, 'ledger'>, subject: Subject): LocationChoice {
  const stored = kept.safeParse(settings.get(ledger, nameOf(subject)));
  return stored.success ? stored.data.location : null;
}
