import { letterTexts } from '../../../contract/documents.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { isWorded, letterTextProblems, NO_LETTER_TEXTS } from '../../../domain/papers/letter-texts.ts';
import type { LetterTexts, LetterWords } from '../../../domain/papers/letter-texts.ts';
import type { LivePaperKind } from '../../../domain/papers/kinds.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

const NAME = 'office.letterTexts';

/** The office's own first and last words on letters and confirmations, or none yet. */
export function readLetterTexts({ ledger }: Pick<OpenOffice, 'ledger'>): LetterTexts {
  const stored = letterTexts.safeParse(settings.get(ledger, NAME));
  return stored.success ? stored.data : NO_LETTER_TEXTS;
}

/** Keeps them; everything that papers could not fill in comes back at once and nothing is kept. */
export function saveLetterTexts(office: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>, given: LetterTexts): Result<LetterTexts, DeskError> {
  const problems = letterTextProblems(given);
  if (problems.length > 0) return err({ tag: 'validation', issues: problems.map(({ kind, place, language, problem }) => ({ path: `${kind}.${place}.${language}`, problem })) });
  settings.set(office.ledger, NAME, given, office.clock.now());
  office.changes.add(['office', 'quotes']);
  return ok(given);
}

/** What a paper of a kind begins and ends with in the office's own words; null: the program's, or it is no letter. */
export function wordsFor(office: Pick<OpenOffice, 'ledger'>, kind: LivePaperKind): { opening: LetterWords['opening']; closing: LetterWords['closing'] } | null {
  if (!isWorded(kind)) return null;
  const { opening, closing } = readLetterTexts(office)[kind];
  const isSaid = [...Object.values(opening), ...Object.values(closing)].some((text) => text.trim() !== '');
  return isSaid ? { opening, closing } : null;
}
