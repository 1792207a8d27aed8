import { numberSettings } from '../../../contract/documents.ts';
import { nextOf } from '../../../db/repositories/number-series.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { numberIssues, PLAIN_NUMBERS, seriesOf } from '../../../domain/papers/paper-number.ts';
import type { NumberedKind, NumberSettings } from '../../../domain/papers/paper-number.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import type { QuoteDesk } from '../quotes/view.ts';

const NAME = 'office.numbers';

/** How this laptop numbers papers: as saved, or as the program does by itself. */
export function readNumbers({ ledger }: Pick<OpenOffice, 'ledger'>): NumberSettings {
  const stored = numberSettings.safeParse(settings.get(ledger, NAME));
  return stored.success ? stored.data : PLAIN_NUMBERS;
}

/** Everything wrong with them comes back at once, by `kind.language`, `laptop` or `block`. */
export function saveNumbers(desk: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>, given: NumberSettings): Result<NumberSettings, DeskError> {
  const issues = numberIssues(given);
  if (issues.length > 0) return err({ tag: 'validation', issues: issues.map(({ path, problem }) => ({ path, problem })) });
  settings.set(desk.ledger, NAME, given, desk.clock.now());
  desk.changes.add(['office', 'quotes']);
  return ok(given);
}

/** Has this laptop given every number of its block in the series of a kind? */
export const isUsedUp = (desk: QuoteDesk, kind: NumberedKind, language: DocumentLanguage): boolean => nextOf(desk.ledger, seriesOf(readNumbers(desk), { kind, language, day: dayIn(desk.clock.now(), desk.place().timeZone) })) === null;

/** Nothing left to give: another block has to be assigned first. */
export const usedUp: { readonly ok: false; readonly error: DeskError } = err({ tag: 'validation', issues: [{ path: 'blockers', problem: 'numbersUsedUp' }] });
