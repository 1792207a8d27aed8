import { officeTexts } from '../../../contract/documents.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { openingTexts } from '../../../documents/opening-texts.ts';
import { textProblems, textsBefore } from '../../../domain/papers/office-texts.ts';
import type { OfficeTexts } from '../../../domain/papers/office-texts.ts';
import type { DocumentLanguage } from '../../../domain/quotes/quote.ts';
import type { OpeningTexts } from '../../../domain/quotes/retold.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readLetterhead } from './letterhead.ts';

const NAME = 'office.texts';

/** The office's own words, or none yet. */
export function readTexts(office: Pick<OpenOffice, 'ledger' | 'kind'>): OfficeTexts {
  const stored = officeTexts.safeParse(settings.get(office.ledger, NAME));
  return stored.success ? stored.data : textsBefore(readLetterhead(office).terms);
}

/** Keeps them; everything that papers could not fill in comes back at once and nothing is kept. */
export function saveTexts(office: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>, given: OfficeTexts): Result<OfficeTexts, DeskError> {
  const problems = textProblems(given);
  if (problems.length > 0) return err({ tag: 'validation', issues: problems.map(({ path, problem }) => ({ path, problem })) });
  settings.set(office.ledger, NAME, given, office.clock.now());
  office.changes.add(['office', 'quotes']);
  return ok(given);
}

/** What a new draft says before anybody has written: the office's words, else the program's. */
export function openingOf(office: Pick<OpenOffice, 'ledger' | 'kind'>, language: DocumentLanguage): OpeningTexts {
  const own = readTexts(office);
  const ours = openingTexts(language);
  return { ...ours, introduction: own.introduction[language] || ours.introduction, closing: own.closing[language] || ours.closing };
}
