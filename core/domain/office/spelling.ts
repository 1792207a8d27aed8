/** A stretch of letters: in both spellings, only in ours, or only in theirs. */
export type SpellingPart = { readonly kind: 'same' | 'ours' | 'theirs'; readonly text: string };

/**
 * How two spellings differ, letter by letter (S-011). Blanks, case and accents count: the
 * distributor's matching is a machine. Letters are code points of the composed form, so that
 * `ó` typed in two ways is one letter. Longer texts than the longest field are compared whole.
 */
export function compareSpelling(ours: string, theirs: string): readonly SpellingPart[] {
  const a = lettersOf(ours);
  const b = lettersOf(theirs);
  if (a.length * b.length > MOST_CELLS) return ours === theirs ? joinParts([{ kind: 'same', text: ours }]) : joinParts([{ kind: 'ours', text: ours }, { kind: 'theirs', text: theirs }]);
  return joinParts(walk(a, b, commonTable(a, b)));
}

/** Whether the machine would call them equal. */
export const isSpelledAlike = (ours: string, theirs: string): boolean => ours.normalize('NFC') === theirs.normalize('NFC');

/** 400 letters against 400: the longest field of the own company. */
const MOST_CELLS = 160_000;

const lettersOf = (text: string): readonly string[] => Array.from(text.normalize('NFC'));

/** Length of the longest common rest from each pair of places on. */
function commonTable(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let row = a.length - 1; row >= 0; row -= 1) {
    const here = table[row] ?? [];
    const below = table[row + 1] ?? [];
    for (let column = b.length - 1; column >= 0; column -= 1) {
      here[column] = a[row] === b[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

function walk(a: readonly string[], b: readonly string[], table: readonly (readonly number[])[]): readonly SpellingPart[] {
  const parts: SpellingPart[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    const ours = a[row];
    const theirs = b[column];
    if (ours !== undefined && ours === theirs) {
      parts.push({ kind: 'same', text: ours });
      row += 1;
      column += 1;
    } else if (theirs === undefined || (ours !== undefined && (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0))) {
      parts.push({ kind: 'ours', text: ours ?? '' });
      row += 1;
    } else {
      parts.push({ kind: 'theirs', text: theirs });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one stretch. */
function joinParts(parts: readonly SpellingPart[]): readonly SpellingPart[] {
  const joined: SpellingPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
