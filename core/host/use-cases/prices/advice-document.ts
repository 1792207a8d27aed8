import * as z from 'zod';
import { adviserInput } from '../../../contract/adviser.ts';
import type { AdviserInput } from '../../../contract/adviser.ts';
import { guid } from '../../../contract/base.ts';
import * as customers from '../../../db/repositories/customers.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { renderAdvice } from '../../../documents/advice/render-advice.ts';
import { customerId } from '../../../domain/ids.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { addDays, dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { RenderedDocument } from '../../host.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readProfile } from '../office/office-profile.ts';
import { adviseSeats } from './adviser.ts';

const kept = z.object({ advice: adviserInput, customerId: guid.nullable(), product: z.string() });
const nameOf = (id: string): string => `prices.advice.${id}`;

type Kept = { readonly advice: AdviserInput; readonly customerId: string | null; readonly product: string };

/** Keeps what is on the screen, so that it can be printed; the last one of each customer. */
export function keepAdvice({ ledger, clock }: Pick<OpenOffice, 'ledger' | 'clock'>, given: Kept): { readonly id: string } {
  const id = given.customerId ?? 'anybody';
  settings.set(ledger, nameOf(id), given, clock.now());
  return { id };
}

/** The page of an advice in the language it is asked for. */
export async function renderAdviceDocument(office: OpenOffice, id: string, language: DocumentLanguage): Promise<Result<RenderedDocument, DeskError>> {
  const stored = kept.safeParse(settings.get(office.ledger, nameOf(id)));
  if (!stored.success) return err({ tag: 'notFound', what: 'page', id });
  const { advice, product } = stored.data;
  const view = adviseSeats(advice);
  if (!view.ok) return view;
  const customer = stored.data.customerId === null ? null : customers.get(office.mirror, customerId(stored.data.customerId), office.clock.now());
  const { documentFonts } = await import('../../document-fonts.ts');
  const today = dayIn(office.clock.now(), office.place().timeZone);
  return ok(
    renderAdvice(
      {
        language, product, today,
        input: advice,
        view: view.value,
        from: addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7),
        customer: customer === null ? null : { name: customer.name, country: customer.address?.country ?? customer.country },
        company: readProfile(office).companyName,
      },
      { fonts: documentFonts },
    ),
  );
}
