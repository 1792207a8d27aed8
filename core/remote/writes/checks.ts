import type { CustomerSummary } from '../../domain/customers/customer.ts';
import { promotionId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Call } from '../../ports/remote-api.ts';
import type { RemoteChecks } from '../../ports/remote-writes.ts';
import type { About } from '../answer-errors.ts';
import { pathOf } from '../http.ts';
import type { Http, HttpRequest } from '../http.ts';
import { badAnswer, readJson } from '../json.ts';
import { parseWith } from '../reader.ts';
import type { Parse, Reader } from '../reader.ts';
import { addressOf, summaryOf } from '../resources/customers.ts';
import { cycleOf } from '../resources/values.ts';
import { envelopeOf } from '../schemas/collection.ts';
import { wireCustomer } from '../schemas/customer.ts';
import { wireAddressCheck, wireAgreementDocument, wireAgreementTemplate, wirePromotionEligibility, wireRelationshipRequest } from '../schemas/writes.ts';
import { placeFields } from './address-fields.ts';
import { said } from './echo.ts';
import { ADDRESS_STATUSES } from './words.ts';

type Own = 'isDomainFree' | 'checkAddress' | 'relationshipRequest' | 'agreementTemplate' | 'customerOfDomain' | 'customersBeginning' | 'promotionEligibility';

/** Questions before a sale or a new customer (API page, sections 7, 8 and 10). */
export function saleChecks(reader: Reader, http: Http): Pick<RemoteChecks, Own> {
  return {
    isDomainFree: (prefix, call) => domainFree(http, prefix, call),

    checkAddress: (address, call) =>
      ask(
        http,
        {
          path: pathOf('validations', 'address'),
          about: { what: 'customer', id: 'address' },
          body: placeFields(address),
          parse: parseWith(wireAddressCheck, (wire) => ({ status: ADDRESS_STATUSES.get(wire.status ?? '') ?? 'unknown', suggestions: wire.suggestedAddresses.map(addressOf) })),
        },
        call,
      ),

    relationshipRequest: async (call) =>
      entityOf(
        await reader.one(
          {
            name: 'relationship request',
            path: pathOf('customers', 'relationshiprequests'),
            budget: 'customer',
            about: { what: 'partner', id: 'relationshiprequests' },
            parse: parseWith(wireRelationshipRequest, ({ url }) => ({ url })),
          },
          call,
        ),
      ),

    agreementTemplate: async ({ language, country }, call) => {
      const about: About = { what: 'agreement', id: 'MicrosoftCustomerAgreement' };
      const listed = await reader.all(
        { name: 'agreement templates', path: pathOf('agreements'), query: { agreementType: 'MicrosoftCustomerAgreement' }, budget: 'other', about, parse: parseWith(wireAgreementTemplate, (wire) => wire) },
        call,
      );
      if (!listed.ok) return listed;
      const template = listed.value.find(({ entity }) => entity.agreementType === 'microsoftcustomeragreement');
      if (template === undefined) return err({ tag: 'notFound', ...about });
      const { templateId } = template.entity;
      const link = await reader.one(
        { name: 'agreement document', path: pathOf('agreementtemplates', templateId, 'document'), query: { language, country }, budget: 'other', about, parse: parseWith(wireAgreementDocument, (wire) => wire) },
        call,
      );
      return link.ok ? ok({ templateId, displayUrl: link.value.entity.displayUri, downloadUrl: link.value.entity.downloadUri }) : link;
    },

    customerOfDomain: async (domain, call) => {
      const wanted = domain.toLowerCase();
      const found = await customersBeginning(reader, { field: 'domain', text: wanted }, call);
      return found.ok ? ok(found.value.find((one) => one.domain?.toLowerCase() === wanted)?.id ?? null) : found;
    },

    customersBeginning: (by, call) => customersBeginning(reader, by, call),

    promotionEligibility: (id, lines, call) =>
      ask(
        http,
        {
          path: pathOf('customers', id, 'promotionEligibilities'),
          about: { what: 'customer', id },
          body: { items: lines.map((line, place) => ({ id: place, ...said({ catalogItemId: line.catalogItemId, quantity: line.quantity, termDuration: line.term, billingCycle: cycleOf(line.billingPlan), promotionId: line.promotionId }) })) },
          parse: parseEligibilities,
        },
        call,
      ),
  };
}

const FILTER_FIELDS = { domain: 'Domain', companyName: 'CompanyName' } as const;

async function customersBeginning(reader: Reader, { field, text }: Parameters<RemoteChecks['customersBeginning']>[0], call: Call | undefined): Promise<Result<readonly CustomerSummary[], DeskError>> {
  const filter = JSON.stringify({ Field: FILTER_FIELDS[field], Value: text, Operator: 'starts_with' });
  const found = await reader.all(
    { name: 'customers', path: pathOf('customers'), query: { size: '0', filter }, budget: 'customer', about: { what: 'page', id: 'customers' }, parse: parseWith(wireCustomer, summaryOf) },
    call,
  );
  return found.ok ? ok(found.value.map(({ entity }) => entity)) : found;
}

/** For checks, which keep nothing: the raw answer is dropped. */
export const entityOf = <Entity>(read: Result<{ readonly entity: Entity }, DeskError>): Result<Entity, DeskError> => (read.ok ? ok(read.value.entity) : read);

const parseEligibilities: Parse<readonly { promotionId: ReturnType<typeof promotionId>; isEligible: boolean; codes: readonly string[] }[]> = (raw) => {
  const envelope = envelopeOf(raw);
  if (envelope === null) return err('items');
  const parse = parseWith(wirePromotionEligibility, (wire) => wire);
  return ok(
    envelope.items
      .map(parse)
      .flatMap((one) => (one.ok ? one.value.eligibilities : []))
      .flatMap(({ promotionId: id, isEligible, errors }) =>
        id === null ? [] : [{ promotionId: promotionId(id), isEligible: isEligible ?? false, codes: errors.flatMap(({ type }) => (type === null ? [] : [type])) }]),
  );
};

type Question<Value> = { readonly path: string; readonly about: About; readonly body: unknown; readonly parse: Parse<Value> };

/** A question that is asked with POST and changes nothing. */
export async function ask<Value>(http: Http, { path, about, body, parse }: Question<Value>, call: Call | undefined): Promise<Result<Value, DeskError>> {
  const json = await http.send({ ...REQUEST, method: 'POST', path, about, body: JSON.stringify(body) }, readJson, call);
  if (!json.ok) return json;
  const value = parse(json.value);
  return value.ok ? value : err(badAnswer('shape', `${path}: ${value.error}`));
}

const REQUEST: Omit<HttpRequest, 'method' | 'path' | 'about'> = { service: 'api', query: {}, headers: {}, accept: 'application/json', budget: 'other', isLong: false };

/**
 * 200 = taken, 404 = free, without a body either way. A 404 says so only when it carries the
 * service's own correlation id: a proxy's 404 proves nothing.
 */
function domainFree(http: Http, prefix: string, call: Call | undefined): Promise<Result<boolean, DeskError>> {
  const request: HttpRequest = { ...REQUEST, method: 'HEAD', path: pathOf('domains', `${prefix.toLowerCase()}.onmicrosoft.com`), about: { what: 'customer', id: prefix }, alsoRead: [404] };
  return http.send(request, ({ status, correlationId }) => (correlationId === null ? err(badAnswer('shape', 'an answer that is not the service’s')) : ok(status === 404)), call);
}
