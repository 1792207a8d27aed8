import { catalogItemId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';
import type { Qualification, RemoteChecks, TransitionTarget } from '../../ports/remote-writes.ts';
import { pathOf } from '../http.ts';
import type { Http } from '../http.ts';
import { parseWith } from '../reader.ts';
import type { Reader, Source } from '../reader.ts';
import { camelWord } from '../resources/values.ts';
import { foldWord } from '../schemas/wire.ts';
import { wireCustomTermEnd, wireMigrationCheck, wireProvisioning, wireQualification, wireTransitionTarget } from '../schemas/writes.ts';
import { ask } from './checks.ts';
import { said } from './echo.ts';
import { migrationBody, migrationPath, parseMigration, parseTransition } from './moves.ts';
import { QUALIFICATION_KINDS, VETTING_STATUSES } from './words.ts';

type Own = 'qualifications' | 'transitionTargets' | 'transitions' | 'customTermEndDates' | 'checkMigration' | 'migrations' | 'provisioning';

/** What may be done with what a customer owns, and what became of it (API page, sections 11 to 13). */
export function subscriptionChecks(reader: Reader, http: Http): Pick<RemoteChecks, Own> {
  const list = async <Entity>(source: Source<Entity>, call: Parameters<Reader['all']>[1]): Promise<Result<readonly Entity[], DeskError>> => entitiesOf(await reader.all(source, call));
  return {
    qualifications: (id, call) => list({ ...at(id, 'qualifications', ['qualifications']), parse: parseWith(wireQualification, qualificationOf) }, call),

    transitionTargets: (id, subscription, when, call) =>
      list({ ...at(id, 'transition targets', ['subscriptions', subscription, 'transitionEligibilities']), query: { eligibilityType: when }, parse: parseWith(wireTransitionTarget, targetOf) }, call),

    transitions: (id, subscription, call) => list({ ...at(id, 'transitions', ['subscriptions', subscription, 'transitions']), parse: parseTransition }, call),

    customTermEndDates: async (id, { term, startsAt, alignWith }, call) => {
      const query = said({ term_duration: term, term_start_date: startsAt === null ? null : new Date(startsAt).toISOString(), target_coterm_subscription_id: alignWith }) as Readonly<Record<string, string>>;
      const dates = await list({ ...at(id, 'custom term end dates', ['subscriptions', 'customTermEndDates']), query, parse: parseWith(wireCustomTermEnd, ({ allowedCustomTermEndDate }) => allowedCustomTermEndDate) }, call);
      return dates.ok ? ok(dates.value.filter((date) => date !== null)) : dates;
    },

    checkMigration: (id, migration, call) =>
      ask(
        http,
        {
          path: migrationPath(id, 'validate'),
          about: { what: 'subscription', id: migration.subscriptionId },
          body: migrationBody(migration),
          parse: parseWith(wireMigrationCheck, ({ isEligible, errors }) => ({ isEligible, problems: errors.map(({ code, description }) => ({ code: code ?? '', description })) })),
        },
        call,
      ),

    migrations: ({ customer, subscription, externalReferenceId }, call) =>
      list(
        {
          name: 'migrations',
          path: pathOf('migrations', 'newcommerce'),
          query: said({ CustomerTenantId: customer, CurrentSubscriptionId: subscription, ExternalReferenceId: externalReferenceId }) as Readonly<Record<string, string>>,
          budget: 'subscription',
          about: { what: 'customer', id: customer },
          parse: parseMigration,
        },
        call,
      ),

    provisioning: (id, order, call) =>
      list(
        {
          ...at(id, 'provisioning', ['orders', order, 'provisioningstatus']),
          about: { what: 'order', id: order },
          parse: parseWith(wireProvisioning, (wire) => ({
            lineNumber: wire.lineItemNumber,
            status: camelWord(wire.status ?? 'unknown'),
            quantity: wire.quantityProvisioningInformation[0]?.quantity ?? null,
          })),
        },
        call,
      ),
  };
}

const at = (id: CustomerId, name: string, below: readonly string[]): Omit<Source<never>, 'parse'> => ({
  name,
  path: pathOf('customers', id, ...below),
  budget: 'subscription',
  about: { what: 'customer', id },
});

const entitiesOf = <Entity>(read: Result<readonly Received<Entity>[], DeskError>): Result<readonly Entity[], DeskError> => (read.ok ? ok(read.value.map(({ entity }) => entity)) : read);

const qualificationOf = (wire: ReturnType<typeof wireQualification.parse>): Qualification => ({
  kind: QUALIFICATION_KINDS.get(foldWord(wire.qualification)) ?? 'other',
  status: VETTING_STATUSES.get(wire.vettingStatus ?? '') ?? 'unknown',
  segment: null,
  website: wire.website,
});

/** Eligible when any kind of transition is; the codes are those of the kinds that are not. */
const targetOf = (wire: ReturnType<typeof wireTransitionTarget.parse>): TransitionTarget => ({
  catalogItemId: catalogItemId(wire.catalogItemId),
  title: wire.title ?? wire.catalogItemId,
  isEligible: wire.eligibilities.some(({ isEligible }) => isEligible === true),
  codes: [...new Set(wire.eligibilities.flatMap(({ errors }) => errors.flatMap(({ code }) => (code === null ? [] : [code]))))],
});
