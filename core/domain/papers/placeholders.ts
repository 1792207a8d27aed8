/** What a text on a quote may ask for in double braces: `{{customer}}`. */
export const PLACEHOLDERS = ['customer', 'contact', 'number', 'date', 'validUntil', 'subject', 'commitment', 'paymentDays', 'author', 'company', 'phone', 'email'] as const;
/** What a text on another paper may ask for beside them; which of them, its kind decides (`letter-texts.ts`). */
export const LETTER_PLACEHOLDERS = ['days', 'effectiveOn', 'reference', 'order', 'quote', 'product'] as const;

export type QuotePlaceholder = (typeof PLACEHOLDERS)[number];
/** The value is put in when the paper is set, in the language and the formats of the paper. */
export type Placeholder = QuotePlaceholder | (typeof LETTER_PLACEHOLDERS)[number];

/** What is wrong in a text and where: lines and signs count from 1, as an editor shows them. */
export type PlaceholderPlace<Problem> = {
  readonly problem: Problem;
  /** What stands between the braces; for `unclosed` the start of what follows them. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
};

/** `unclosed`: two braces that nothing closes on their line. */
export type PlaceholderProblem = PlaceholderPlace<'unknown' | 'unclosed'>;

const OPENED = /\{\{([^{}\n]*)(\}\})?/g;
const SHOWN = 30;

type Found = { readonly name: string; readonly isClosed: boolean; readonly line: number; readonly column: number };

/** Everything in double braces, in the order of the text. */
const found = (text: string): readonly Found[] =>
  text.split('\n').flatMap((words, index) =>
    [...words.matchAll(OPENED)].map((match) => ({ name: (match[1] ?? '').trim(), isClosed: match[2] !== undefined, line: index + 1, column: match.index + 1 })),
  );

/** Every placeholder of a text that its paper does not know, in the order of the text. */
export const placeholderProblems = (text: string, allowed: readonly Placeholder[] = PLACEHOLDERS): readonly PlaceholderProblem[] =>
  found(text).flatMap(({ name, isClosed, ...place }): readonly PlaceholderProblem[] => {
    if (isClosed && isOneOf(allowed, name)) return [];
    return [{ problem: isClosed ? 'unknown' : 'unclosed', name: name.slice(0, SHOWN), ...place }];
  });

/** What a text asks for and nobody has a value for: the sentence around it would have a hole. */
export function emptyPlaceholders<Name extends Placeholder>(text: string, allowed: readonly Name[], hasValue: (name: Name) => boolean): readonly PlaceholderPlace<'empty'>[] {
  return found(text).flatMap(({ name, isClosed, ...place }) => (isClosed && isOneOf(allowed, name) && !hasValue(name) ? [{ problem: 'empty' as const, name, ...place }] : []));
}

/**
 * The text with its values in. They are put in as they are and never looked at again: a customer
 * called `{{author}}` stays so. What is not known stays as it was typed.
 */
export const filledIn = (text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string => {
  const known = new Map(Object.entries(values));
  return text.replaceAll(OPENED, (typed: string, inner: string, closed: string | undefined) => (closed === undefined ? typed : (known.get(inner.trim()) ?? typed)));
};

const isOneOf = <Name extends Placeholder>(allowed: readonly Name[], name: string): name is Name => allowed.some((known) => known === name);
