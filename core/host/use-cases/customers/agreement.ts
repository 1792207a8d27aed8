import type { AgreementInput } from '../../../contract/customer-drafts.ts';
import type { QueueOutcome } from '../../../contract/outbox.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { checkEmail } from '../../../domain/customers/email.ts';
import { checkPhone } from '../../../domain/customers/phone.ts';
import { customerId } from '../../../domain/ids.ts';
import { err } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn, isCalendarDay, noonOf } from '../../../domain/time/calendar-day.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { queueWish } from '../outbox/queue.ts';

/** The template of the Microsoft Customer Agreement (API page, section 8), for when nobody can be asked. */
const KNOWN_TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';

/** Queues the acceptance of the customer agreement (S-056). A day that has not come yet is refused. */
export async function confirmAgreement(office: OpenOffice, input: AgreementInput): Promise<Result<QueueOutcome, DeskError>> {
  const customer = customers.entity(office.mirror, customerId(input.customerId));
  if (customer === null) return err({ tag: 'notFound', what: 'customer', id: input.customerId });
  const country = customer.address?.country ?? 'PL';
  const issues = problemsOf(office, input, country);
  if (issues.length > 0) return err({ tag: 'validation', issues });
  const template = await office.checks.agreementTemplate({ language: customer.culture ?? 'en-US', country });
  const phone = checkPhone(country, input.phone);
  const email = checkEmail(input.email);
  return queueWish(office, {
    action: {
      kind: 'confirmAgreement',
      agreement: {
        templateId: template.ok ? template.value.templateId : KNOWN_TEMPLATE,
        agreedAt: momentOf(office, input.day),
        firstName: input.firstName,
        lastName: input.lastName,
        email: email.kind === 'ok' ? email.email : input.email,
        phone: phone.kind === 'ok' ? phone.e164 : null,
      },
    },
    customer: { kind: 'known', id: customer.id },
    subscriptionId: null,
    dependsOn: [],
    prices: [],
    draft: false,
  });
}

/** Noon of the day; for today the moment itself, which is never ahead: the service refuses what has not happened yet (S-056). */
const momentOf = ({ clock }: Pick<OpenOffice, 'clock'>, day: string): Instant => (noonOf(day) > clock.now() ? clock.now() : noonOf(day));

function problemsOf({ clock, place }: OpenOffice, { day, firstName, lastName, email, phone }: AgreementInput, country: string): readonly { readonly path: string; readonly problem: string }[] {
  return [
    ...(isCalendarDay(day) ? (day > dayIn(clock.now(), place().timeZone) ? [{ path: 'day', problem: 'inFuture' }] : []) : [{ path: 'day', problem: 'noDay' }]),
    ...(firstName === '' ? [{ path: 'firstName', problem: 'missing' }] : []),
    ...(lastName === '' ? [{ path: 'lastName', problem: 'missing' }] : []),
    ...(checkEmail(email).kind === 'ok' ? [] : [{ path: 'email', problem: 'malformed' }]),
    ...(phone === '' || checkPhone(country, phone).kind === 'ok' ? [] : [{ path: 'phone', problem: 'malformed' }]),
  ];
}
