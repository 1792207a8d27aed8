import type { CalendarDay } from '../time/calendar-day.ts';

export type ContactKind = 'mail' | 'phone' | 'link' | 'id';

export type ContactId =
  | 'newReseller'
  | 'cspTeam'
  | 'portalSupport'
  | 'cspPhone'
  | 'cloudCenter'
  | 'adminCentre'
  | 'nonprofitProgramme'
  | 'partnerDashboard'
  | 'relationshipRequest'
  | 'joinAsReseller'
  | 'joinNetwork'
  | 'providerId';

/**
 * Whom to ask and where to go. `value` is a mailbox, a number as it is dialled, an https address
 * or a GUID; `shown` the same as one reads it. `source` names the inventory's ids; `asOf` the day
 * of the page that says so.
 */
export type Contact = { readonly id: ContactId; readonly kind: ContactKind; readonly value: string; readonly shown: string; readonly source: readonly string[]; readonly asOf: CalendarDay };

/** The revision of the distributor's page that the registry was read from. */
const PAGE = '2023-01-27';

/** The distributor as an indirect provider in Microsoft's Partner Center (S-158). */
export const PROVIDER_ID = 'ac91b3f2-478b-4ea6-8c25-32c6ac42059a';

const contact = (id: ContactId, kind: ContactKind, value: string, ...source: readonly string[]): Contact => ({ id, kind, value, shown: value, source, asOf: PAGE });

/** As one reads it out, the extension behind a stroke; dialled without either, and without the page's "(0)", which is wrong from abroad. */
const phone = (id: ContactId, shown: string, ...source: readonly string[]): Contact => ({ ...contact(id, 'phone', shown.replaceAll(/[^+\d]/g, ''), ...source), shown });

/** Inventory P: the one list. Screens, drafts and the shell's allow-list all read it. */
export const CONTACTS: readonly Contact[] = [
  contact('newReseller', 'mail', 'wspolpraca@wortmann.de', 'S-004'),
  contact('cspTeam', 'mail', 'csp@wortmann.de', 'S-019', 'S-036', 'S-071', 'S-077', 'S-113', 'S-125'),
  contact('portalSupport', 'mail', 'support@terracloud.de', 'S-020'),
  phone('cspPhone', '+49 5744 944-198', 'S-113'),
  contact('cloudCenter', 'link', 'https://www.terracloud.de/', 'S-002'),
  contact('adminCentre', 'link', 'https://portal.office.com/', 'S-063', 'S-101'),
  contact('nonprofitProgramme', 'link', 'https://nonprofit.microsoft.com/', 'S-075'),
  contact('partnerDashboard', 'link', 'https://partner.microsoft.com/en-us/dashboard/', 'S-154'),
  contact('relationshipRequest', 'link', `https://partnercenter.microsoft.com/commerce/indirectresellers/relationshiprequest/${PROVIDER_ID}`, 'S-158'),
  contact('joinAsReseller', 'link', 'https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller', 'S-159'),
  contact('joinNetwork', 'link', 'https://partner.microsoft.com/en-us/dashboard/account/v3/enrollment/introduction/partnership?program=basicpartnernetwork', 'S-163'),
  contact('providerId', 'id', PROVIDER_ID, 'S-158'),
];

const BY_ID: ReadonlyMap<ContactId, Contact> = new Map(CONTACTS.map((one) => [one.id, one]));

/** The mailbox, number, address or GUID behind a name. */
export const contactValue = (id: ContactId): string => BY_ID.get(id)?.value ?? '';

/** The same as screens and papers show it: a telephone number in groups. */
export const contactText = (id: ContactId): string => BY_ID.get(id)?.shown ?? '';

/** The mailboxes that a click may write to. */
export const MAILBOXES: ReadonlySet<string> = new Set(CONTACTS.filter(({ kind }) => kind === 'mail').map(({ value }) => value));
