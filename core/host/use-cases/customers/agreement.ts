import type { AgreementInput } from '../../../contract/customer-drafts.ts';
import type { QueueOutcome } from '../../../contract/outbox.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { checkEmail } from '../../../domain/customers/email.ts';
import { checkPhone } from '../../../domain/customers/phone.ts';
import { customerId } from '../../../domain/ids.ts';
import type { CustomerRef } from '../../../domain/intents/action.ts';
import { err } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn, isCalendarDay, noonOf } from '../../../domain/time/calendar-day.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { queueWish } from '../outbox/queue.ts';
import { comingCustomer, refOf } from './coming.ts';

/** The template of the Microsoft Customer Agreement (API page, section 8), for when nobody can be asked. */
const KNOWN_TEMPLATE = '117a77b0-9360-443b-8795-c6dedc750cf9';

/** Queues the acceptance of the customer agreement (S-056). A day that has not come yet is refused. */
export async function confirmAgreement(office: OpenOffice, input: AgreementInput): Promise<Result<QueueOutcome, DeskError>> {
  const signer = signerOf(office, input);
  if (signer === null) return err({ tag: 'notFound', what: 'customer', id: input.customerId ?? input.draftId ?? '' });
  const { country } = signer;
  const issues = problemsOf(office, input, country);
  if (issues.length > 0) return err({ tag: 'validation', issues });
  const template = await office.checks.agreementTemplate({ language: signer.culture, country });
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
    customer: signer.ref,
    subscriptionId: null,
    dependsOn: [],
    prices: [],
    draft: false,
  });
}

type Signer = { readonly ref: CustomerRef; readonly country: string; readonly culture: string };

/** A customer of the copy, or one that the queue is about to create; null: neither. */
function signerOf(office: OpenOffice, input: Pick<AgreementInput, 'customerId' | 'draftId'>): Signer | null {
  if (input.customerId !== null) {
    const customer = customers.entity(office.mirror, customerId(input.customerId));
    return customer === null ? null : { ref: { kind: 'known', id: customer.id }, country: customer.address?.country ?? 'PL', culture: customer.culture ?? 'en-US' };
  }
  const creation = input.draftId === null ? null : (comingCustomer(office, input.draftId)?.creation ?? null);
  if (creation?.action.kind !== 'createCustomer') return null;
  const { address, culture } = creation.action.customer;
  return { ref: refOf(creation), country: address.country, culture };
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
