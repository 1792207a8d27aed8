import type { CustomerDraftFields, CustomerDraftRow, CustomerDraftView, DuplicateHit } from '../../../contract/customer-drafts.ts';
import * as customers from '../../../db/repositories/customers.ts';
import * as drafts from '../../../db/repositories/customer-drafts.ts';
import { duplicatesOf } from '../../../db/repositories/duplicates.ts';
import type { Customer } from '../../../domain/customers/customer.ts';
import { draftProblems } from '../../../domain/customers/draft-problems.ts';
import type { DraftContext } from '../../../domain/customers/draft-problems.ts';
import { EMPTY_DRAFT, languageOf } from '../../../domain/customers/draft.ts';
import { checkEmail } from '../../../domain/customers/email.ts';
import { areNear, nameKey } from '../../../domain/customers/near-names.ts';
import { findRegion } from '../../../domain/customers/regions.ts';
import { checkTaxNumber, compact } from '../../../domain/customers/tax-number.ts';
import { customerId } from '../../../domain/ids.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { barePrefix, TENANT_SUFFIX } from '../../../domain/tenants/domain-prefix.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { customerFacts, keepCustomerFacts } from './facts.ts';
import { readProfile } from '../office/office-profile.ts';

type Desk = Pick<OpenOffice, 'kind' | 'ledger' | 'mirror' | 'clock' | 'ids' | 'changes'>;
type Outcome<Value> = Result<Value, DeskError>;

const notFound = (id: string): DeskError => ({ tag: 'notFound', what: 'customer', id });
const foundOr = (draft: CustomerDraftView | null, id: string): Outcome<CustomerDraftView> => (draft === null ? err(notFound(id)) : ok(draft));

/** Also one that was carried out; `notFound` once it was removed. */
export const getDraft = ({ ledger }: Desk, id: string): Outcome<CustomerDraftView> => foundOr(drafts.get(ledger, id), id);

/** Open drafts, the last changed first, each with how many of its fields still keep it from being queued. */
export const listDrafts = (desk: Desk): readonly CustomerDraftRow[] => {
  const context = contextOf(desk);
  return drafts.list(desk.ledger).map((draft) => rowOf(draft, context));
};

/** What the checks of a draft need to know about the office. */
export function contextOf(desk: Pick<Desk, 'kind' | 'ledger'>): Omit<DraftContext, 'subject'> {
  const own = checkEmail(readProfile(desk).email);
  return { ownDomain: own.kind === 'ok' ? own.domain : null };
}

function rowOf({ id, customerId: changed, fields, updatedAt, intentId }: CustomerDraftView, context: Omit<DraftContext, 'subject'>): CustomerDraftRow {
  const problems = draftProblems(fields, { ...context, subject: changed === null ? 'new' : 'change' });
  const open = new Set(problems.filter(({ severity }) => severity !== 'advice').map(({ field }) => field));
  return { id, customerId: changed, name: fields.companyName, city: fields.city, country: fields.country, openFields: open.size, updatedAt, intentId };
}

/** A draft to write in: a new customer, or the changes of one that is there. */
export function createDraft(desk: Desk, changed: string | null): Outcome<CustomerDraftView> {
  if (changed === null) return ok(keepNew(desk, null, { ...EMPTY_DRAFT, ...startOf(desk) }));
  const open = drafts.list(desk.ledger).find((draft) => draft.customerId === changed && draft.intentId === null);
  if (open) return ok(open);
  const customer = customers.entity(desk.mirror, customerId(changed));
  if (customer === null) return err(notFound(changed));
  return ok(keepNew(desk, changed, { ...fieldsOf(customer), ...customerFacts(desk.ledger, changed) }));
}

/** A new customer is most likely from where the office is. */
function startOf(desk: Desk): Pick<CustomerDraftFields, 'country' | 'language'> {
  const { country } = readProfile(desk);
  return { country, language: languageOf(country) };
}

function keepNew(desk: Desk, changed: string | null, fields: CustomerDraftFields): CustomerDraftView {
  const at = desk.clock.now();
  const draft = { id: desk.ids.next(), customerId: changed, fields, createdAt: at, updatedAt: at, intentId: null };
  drafts.save(desk.ledger, draft, at);
  desk.changes.add(['customerDrafts']);
  return draft;
}

/** Drafts from elsewhere, for example an import: all of them are kept, or none. */
export function createDrafts(desk: Desk, all: readonly CustomerDraftFields[]): readonly CustomerDraftView[] {
  const at = desk.clock.now();
  const made = all.map((fields) => ({ id: desk.ids.next(), customerId: null, fields, createdAt: at, updatedAt: at, intentId: null }));
  drafts.saveAll(desk.ledger, made, at);
  desk.changes.add(['customerDrafts']);
  return made;
}

/** Keeps what is typed, gaps and all. What is queued already is no draft any more. */
export function saveDraft(desk: Desk, { id, fields }: { readonly id: string; readonly fields: CustomerDraftFields }): Outcome<CustomerDraftView> {
  const known = drafts.get(desk.ledger, id);
  if (known === null) return err(notFound(id));
  if (known.intentId !== null) return err({ tag: 'conflict', what: 'customer', id });
  const at = desk.clock.now();
  const draft = { ...known, fields, updatedAt: at };
  drafts.save(desk.ledger, draft, at);
  if (known.customerId !== null) keepCustomerFacts(desk.ledger, known.customerId, fields, at);
  desk.changes.add(['customerDrafts']);
  return ok(draft);
}

/** Takes a draft out of the lists; `restoreDraft` brings it back. `notFound` when there is none. */
export function removeDraft(desk: Desk, id: string): Outcome<{ readonly id: string }> {
  const removed = drafts.remove(desk.ledger, id, desk.clock.now());
  desk.changes.add(['customerDrafts']);
  return removed === null ? err(notFound(id)) : ok({ id });
}

/** A removed draft as it was; `notFound` when there never was one. */
export function restoreDraft(desk: Desk, id: string): Outcome<CustomerDraftView> {
  const restored = drafts.restore(desk.ledger, id, desk.clock.now());
  desk.changes.add(['customerDrafts']);
  return foundOr(restored, id);
}

/** What the server keeps of a customer, as one would type it. */
function fieldsOf(customer: Customer): CustomerDraftFields {
  const { address } = customer;
  const country = address?.country ?? EMPTY_DRAFT.country;
  const region = address?.region ?? address?.state ?? '';
  const language = customer.language?.slice(0, 2).toLowerCase();
  return {
    ...EMPTY_DRAFT,
    companyName: customer.companyName,
    taxNumber: customer.registrationNumber ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    country,
    region: findRegion(country, region)?.code ?? region,
    firstName: address?.firstName ?? '',
    lastName: address?.lastName ?? '',
    email: customer.email ?? '',
    phone: address?.phone ?? '',
    language: language === 'pl' || language === 'de' || language === 'en' ? language : languageOf(country),
    tenant: 'link',
    domain: customer.domain ?? '',
  };
}

export type DuplicateQuestion = {
  readonly draftId: string | null;
  readonly customerId: string | null;
  readonly companyName: string;
  readonly taxNumber: string;
  readonly country: string;
  readonly domain: string;
};

const MOST_HITS = 8;

/** Customers and other drafts that may be the same company; the one that is being changed is none. */
export function findDuplicates(desk: Desk, question: DuplicateQuestion): readonly DuplicateHit[] {
  const taxNumbers = spellings(question.country, question.taxNumber);
  const domain = domainOf(question.domain);
  const known = duplicatesOf(desk.mirror, { name: question.companyName, taxNumbers, domain }).filter(({ id }) => id !== question.customerId);
  const among = drafts.list(desk.ledger).filter(({ id, customerId: changed }) => id !== question.draftId && changed === null);
  const twins = among.flatMap((draft) => twinOf(draft, { key: nameKey(question.companyName), taxNumbers, domain }));
  return [...known.map((hit) => ({ kind: 'customer' as const, ...hit })), ...twins].slice(0, MOST_HITS);
}

/** A number with and without the letters of its country. */
export function spellings(country: string, text: string): readonly string[] {
  if (text.trim() === '') return [];
  const check = checkTaxNumber(country, text);
  return check.kind === 'ok' ? [...new Set([check.bare, check.printed])] : [compact(text)];
}

function domainOf(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  return typed.includes('.') ? typed : barePrefix(typed) + TENANT_SUFFIX;
}

type Keys = { readonly key: string; readonly taxNumbers: readonly string[]; readonly domain: string | null };

function twinOf({ id, fields }: CustomerDraftView, wanted: Keys): readonly DuplicateHit[] {
  const hit = (matched: DuplicateHit['matched']): readonly DuplicateHit[] => [{ kind: 'draft', id, name: fields.companyName, city: fields.city === '' ? null : fields.city, matched }];
  const own = nameKey(fields.companyName);
  if (spellings(fields.country, fields.taxNumber).some((number) => wanted.taxNumbers.includes(number))) return hit('taxNumber');
  if (wanted.domain !== null && domainOf(fields.tenant === 'new' ? fields.prefix : fields.domain) === wanted.domain) return hit('domain');
  if (own !== '' && own === wanted.key) return hit('name');
  return areNear(own, wanted.key) ? hit('similarName') : [];
}
