import type { MadeCustomer, OutboxEntry } from '../../../contract/outbox.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { duplicatesOf } from '../../../db/repositories/duplicates.ts';
import { everything } from '../../../db/repositories/search.ts';
import { nameKey } from '../../../domain/customers/near-names.ts';
import type { NewCustomer } from '../../../domain/customers/new-customer.ts';
import type { CustomerSummary } from '../../../domain/customers/customer.ts';
import { customerId, intentId } from '../../../domain/ids.ts';
import type { CustomerId } from '../../../domain/ids.ts';
import { needsCustomer } from '../../../domain/intents/decide.ts';
import type { Choice } from '../../../domain/intents/intent.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { barePrefix, TENANT_SUFFIX } from '../../../domain/tenants/domain-prefix.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { spellings } from '../customers/drafts.ts';
import { withPatience } from '../patience.ts';
import { decideEntry } from './actions.ts';
import { noSuchEntry } from './lists.ts';

type Office = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'ids' | 'outbox' | 'changes' | 'kind' | 'session' | 'checks' | 'sync'>;
type Decided = { readonly id: string; readonly choice: Choice; readonly customerId: CustomerId | null };
type Answer = { readonly isAnswered: boolean; readonly hits: MadeCustomer[] };

const MOST = 8;
const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/**
 * A person's decision; where it names the customer that a creation made, that customer is there:
 * one that the copy does not know is read at the service first, and nothing is decided without it.
 */
export async function decideWithCustomer(office: Office, decided: Decided, signal?: AbortSignal): Promise<Result<OutboxEntry, DeskError>> {
  const creation = decided.choice === 'itHappened' ? creationOf(office, decided.id) : null;
  if (creation === null) return decideEntry(office, { ...decided, customerId: null });
  if (decided.customerId === null) return err({ tag: 'validation', issues: [{ path: 'customerId', problem: 'missing' }] });
  const known = await knownCustomer(office, decided.customerId, signal);
  return known.ok ? decideEntry(office, decided) : known;
}

/**
 * Who may be the customer of a creation: what the service names by domain and name, and what the
 * copy has by domain, tax number and name. With a text, what that finds instead; a tenant id is
 * looked up by itself.
 */
export async function madeCustomers(office: Office, { id, text }: { readonly id: string; readonly text: string }, signal?: AbortSignal): Promise<Result<Answer, DeskError>> {
  const wanted = creationOf(office, id);
  if (wanted === null) return err(noSuchEntry(id));
  const patience = withPatience(signal);
  if (TENANT_ID.test(text)) return ok(await byTenantId(office, customerId(text.toLowerCase()), patience));
  const asked = await Promise.all(questionsOf(wanted, text).map((by) => office.checks.customersBeginning(by, { signal: patience })));
  const fromService = asked.flatMap((one) => (one.ok ? one.value : [])).map((one) => hitOf(office, { ...one, matched: text === '' ? matchOf(wanted, one) : 'text' }, 'service'));
  const hits = new Map<string, MadeCustomer>();
  for (const hit of [...fromService, ...inCopy(office, wanted, text)]) if (!hits.has(hit.customerId)) hits.set(hit.customerId, hit);
  return ok({ isAnswered: asked.every((one) => one.ok), hits: [...hits.values()].toSorted(surestFirst).slice(0, MOST) });
}

/** What an entry that creates a customer wants to create; null: it is no such entry. */
function creationOf({ outbox }: Pick<Office, 'outbox'>, id: string): NewCustomer | null {
  const row = outbox.store.get(intentId(id));
  if (row?.readable !== true || !needsCustomer(row.stored.intent)) return null;
  const { action } = row.stored.intent;
  return action.kind === 'createCustomer' ? action.customer : null;
}

/** Is this customer in the copy, if need be after reading it at the service? */
async function knownCustomer({ mirror, sync }: Office, id: CustomerId, signal: AbortSignal | undefined): Promise<Result<null, DeskError>> {
  if (customers.identity(mirror, id) !== null) return ok(null);
  const read = await sync.refreshCustomer(id, withPatience(signal));
  return read.ok ? ok(null) : read;
}

async function byTenantId(office: Office, id: CustomerId, signal: AbortSignal): Promise<Answer> {
  const known = await knownCustomer(office, id, signal);
  if (!known.ok) return { isAnswered: known.error.tag === 'notFound', hits: [] };
  const entity = customers.entity(office.mirror, id);
  return { isAnswered: true, hits: entity === null ? [] : [hitOf(office, { ...entity, matched: 'tenantId' }, 'copy')] };
}

type Question = Parameters<Office['checks']['customersBeginning']>[0];

function questionsOf(wanted: NewCustomer, text: string): readonly Question[] {
  if (text !== '') return [{ field: text.includes('.') ? 'domain' : 'companyName', text }];
  return [
    { field: 'domain', text: domainOf(wanted) },
    { field: 'companyName', text: wanted.companyName },
  ];
}

const domainOf = ({ domainPrefix }: NewCustomer): string => barePrefix(domainPrefix) + TENANT_SUFFIX;

function matchOf(wanted: NewCustomer, { domain, companyName }: CustomerSummary): MadeCustomer['matched'] {
  if (domain?.toLowerCase() === domainOf(wanted)) return 'domain';
  return nameKey(companyName) === nameKey(wanted.companyName) ? 'name' : 'similarName';
}

function inCopy(office: Office, wanted: NewCustomer, text: string): readonly MadeCustomer[] {
  const found =
    text === ''
      ? duplicatesOf(office.mirror, { name: wanted.companyName, taxNumbers: spellings(wanted.address.country, wanted.registrationNumber ?? ''), domain: domainOf(wanted) })
      : everything(office.mirror, office.ledger, text, 2 * MOST).flatMap(({ kind, id }) => (kind === 'customer' ? [{ id, matched: 'text' as const }] : []));
  return found.flatMap(({ id, matched }) => {
    const entity = customers.entity(office.mirror, customerId(id));
    return entity === null ? [] : [hitOf(office, { ...entity, matched }, 'copy')];
  });
}

type Found = Pick<CustomerSummary, 'id' | 'companyName' | 'domain'> & Pick<MadeCustomer, 'matched'>;

/** The city stands in the copy only; lists of the service do not name it. */
const hitOf = ({ mirror }: Office, { id, companyName, domain, matched }: Found, source: MadeCustomer['source']): MadeCustomer => ({
  customerId: id,
  name: companyName,
  domain,
  city: customers.entity(mirror, id)?.address?.city ?? null,
  matched,
  source,
});

const SUREST: readonly MadeCustomer['matched'][] = ['tenantId', 'domain', 'taxNumber', 'name', 'text', 'similarName'];
const surestFirst = (one: MadeCustomer, other: MadeCustomer): number => SUREST.indexOf(one.matched) - SUREST.indexOf(other.matched);
