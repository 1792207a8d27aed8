/**
 * What a text of the office may ask for in double braces: `{{customer}}`. The value is put in when
 * the paper is set, in the language and the formats of the paper.
 */
export const PLACEHOLDERS = ['customer', 'contact', 'number', 'date', 'validUntil', 'subject', 'commitment', 'paymentDays', 'author', 'company', 'phone', 'email'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

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

/** Every placeholder of a text that papers do not know, in the order of the text. */
export const placeholderProblems = (text: string): readonly PlaceholderProblem[] =>
  found(text).flatMap(({ name, isClosed, ...place }): readonly PlaceholderProblem[] => {
    if (isClosed && isPlaceholder(name)) return [];
    return [{ problem: isClosed ? 'unknown' : 'unclosed', name: name.slice(0, SHOWN), ...place }];
  });

/** What a text asks for and nobody has a value for: the sentence around it would have a hole. */
export function emptyPlaceholders(text: string, hasValue: (name: Placeholder) => boolean): readonly PlaceholderPlace<'empty'>[] {
  return found(text).flatMap(({ name, isClosed, ...place }) => (isClosed && isPlaceholder(name) && !hasValue(name) ? [{ problem: 'empty' as const, name, ...place }] : []));
}

/**
 * The text with its values in. They are put in as they are and never looked at again: a customer
 * called `{{author}}` stays so. What is not known stays as it was typed.
 */
export const filledIn = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replaceAll(OPENED, (typed: string, inner: string, closed: string | undefined) => {
    const name = inner.trim();
    return closed !== undefined && isPlaceholder(name) ? values[name] : typed;
  });

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((known) => known === name);
