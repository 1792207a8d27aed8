import * as z from 'zod';
import { keptLetterhead } from '../../../../core/contract/documents.ts';
import { officeProfile, type OfficeProfile } from '../../../../core/contract/office.ts';
import { EMPTY_LETTERHEAD, type Letterhead } from '../../../../core/domain/papers/letterhead.ts';
import { FIRST_RUN_STEPS, type FirstRunMark, type FirstRunStep } from '../../../gate/first-run-mark.ts';

const company = z.object({ profile: officeProfile, letterhead: keptLetterhead });
export type TypedCompany = z.infer<typeof company>;

/** What was typed of the connection, without its secret: that is kept only once the service took it. */
const typedConnection = z.object({ url: z.string(), country: z.string(), signIn: z.enum(['token', 'refreshToken']), authority: z.string(), clientId: z.string() });
export type TypedConnection = z.infer<typeof typedConnection>;

/** The way to the own office as the device keeps it: how far, and what was typed before there was an office to keep it. */
export type FirstRun = FirstRunMark & { readonly company: TypedCompany | null; readonly connection: TypedConnection | null };

const stored = z.object({
  phase: z.enum(['running', 'left', 'done']).catch('running'),
  step: z.enum(FIRST_RUN_STEPS).catch('language'),
  company: company.nullable().catch(null),
  connection: typedConnection.nullable().catch(null),
});

const BEGINNING: FirstRun = { phase: 'left', step: 'language', company: null, connection: null };

/** Whatever the file holds: what cannot be read is as good as not typed. */
export function readFirstRun(kept: unknown): FirstRun {
  const parsed = stored.safeParse(kept ?? {});
  return kept !== undefined && kept !== null && parsed.success ? parsed.data : BEGINNING;
}

/** Steps that need the own office to be open. */
const OWN_ONLY: readonly FirstRunStep[] = ['security', 'sync', 'done'];

/** The step to show: behind the connection nothing can be done while the demo office is open. */
export const shownStep = (step: FirstRunStep, isOwn: boolean): FirstRunStep => (!isOwn && OWN_ONLY.includes(step) ? 'connection' : step);

export function neighbour(step: FirstRunStep, by: 1 | -1): FirstRunStep {
  return FIRST_RUN_STEPS[FIRST_RUN_STEPS.indexOf(step) + by] ?? step;
}

const CURRENCIES: Readonly<Record<string, string>> = { PL: 'PLN', GB: 'GBP' };

/** Before anything was typed: country and currency from where the office is. */
export const emptyCompany = (country: string): TypedCompany => ({
  profile: {
    companyName: '',
    line1: '',
    line2: '',
    postalCode: '',
    city: '',
    country,
    taxId: '',
    registerLine: '',
    bankName: '',
    iban: '',
    phone: '',
    email: '',
    website: '',
    author: '',
    currency: CURRENCIES[country] ?? 'EUR',
    quoteValidDays: 14,
  },
  letterhead: { ...EMPTY_LETTERHEAD, capitalCurrency: CURRENCIES[country] ?? 'EUR' },
});

/** What the office keeps in the end: its own words, and what was typed wherever it has none. */
export function completed(kept: TypedCompany, typed: TypedCompany): TypedCompany {
  return {
    profile: kept.profile.companyName === '' ? typed.profile : withoutGaps(kept.profile, typed.profile),
    letterhead: kept.letterhead.legalForm === null ? { ...withoutGaps(kept.letterhead, typed.letterhead), capitalCurrency: typed.letterhead.capitalCurrency } : withoutGaps(kept.letterhead, typed.letterhead),
  };
}

function withoutGaps<Fields extends OfficeProfile | Letterhead>(kept: Fields, typed: Fields): Fields {
  const gaps = Object.entries(typed).filter(([name]) => {
    const value: unknown = Reflect.get(kept, name);
    return value === '' || value === null;
  });
  return { ...kept, ...Object.fromEntries(gaps) };
}
