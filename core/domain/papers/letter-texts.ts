import { DOCUMENT_LANGUAGES } from '../quotes/quote.ts';
import type { DocumentLanguage } from '../quotes/quote.ts';
import type { TextByLanguage } from './office-texts.ts';
import { placeholderProblems } from './placeholders.ts';
import type { Placeholder, PlaceholderProblem } from './placeholders.ts';

/** Papers that are letters: they begin and end with words that an office may want to be its own. */
export const WORDED_KINDS = ['renewalLetter', 'priceChange', 'orderReceipt', 'orderConfirmation', 'changeConfirmation'] as const;
export type WordedKind = (typeof WORDED_KINDS)[number];

/** Where they stand: before what the paper is about, and after it. */
export const WORD_PLACES = ['opening', 'closing'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** Markdown with placeholders; empty: the program's own words. */
export type LetterWords = Readonly<Record<WordPlace, TextByLanguage>>;
export type LetterTexts = Readonly<Record<WordedKind, LetterWords>>;

const NOTHING: TextByLanguage = { pl: '', de: '', en: '' };
const NO_WORDS: LetterWords = { opening: NOTHING, closing: NOTHING };

/** Before anybody wrote them. */
export const NO_LETTER_TEXTS: LetterTexts = { renewalLetter: NO_WORDS, priceChange: NO_WORDS, orderReceipt: NO_WORDS, orderConfirmation: NO_WORDS, changeConfirmation: NO_WORDS };

/** What every paper knows about itself. */
const COMMON = ['customer', 'contact', 'number', 'date', 'author', 'company', 'phone', 'email'] as const satisfies readonly Placeholder[];

/** What a text on a paper of a kind may ask for. */
export const PLACEHOLDERS_OF: Readonly<Record<WordedKind, readonly Placeholder[]>> = {
  renewalLetter: [...COMMON, 'days'],
  priceChange: [...COMMON, 'effectiveOn'],
  orderReceipt: [...COMMON, 'reference'],
  orderConfirmation: [...COMMON, 'reference', 'order', 'quote', 'commitment'],
  changeConfirmation: [...COMMON, 'product'],
};

/** Whether a paper's kind is a letter with an opening and a closing of the office's own. */
export const isWorded = (kind: string): kind is WordedKind => WORDED_KINDS.some((one) => one === kind);

type LetterTextProblem = PlaceholderProblem & { readonly kind: WordedKind; readonly place: WordPlace; readonly language: DocumentLanguage };

/** Everything that is wrong in the texts of all kinds at once, in the order of a screen. */
export const letterTextProblems = (texts: LetterTexts): readonly LetterTextProblem[] =>
  WORDED_KINDS.flatMap((kind) =>
    WORD_PLACES.flatMap((place) => DOCUMENT_LANGUAGES.flatMap((language) => placeholderProblems(texts[kind][place][language], PLACEHOLDERS_OF[kind]).map((found) => ({ ...found, kind, place, language })))),
  );
