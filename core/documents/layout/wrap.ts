import { printable } from '../html.ts';
import { inMillimetres, thousandthsOf } from './measure.ts';
import type { TextStyle } from './measure.ts';

/** Where a line may end: behind a blank, a hyphen, a dash or a slash within a word, in an address of mail or web. */
const CHANCES = /(?<=[ \t]|[^\s\d][-–/](?=\S)|\S@)|(?<=[\p{L}\d]{2})(?=\.\p{L}{3})/u;

/**
 * The lines of a text in a column of `width` millimetres. The paper is printed with exactly
 * these lines, so that its height is known before anything is drawn. Breaks that a person typed
 * stay; a word that is longer than the column is broken where it must be. A line that ends at a
 * blank keeps it: nobody sees it, but who copies or hears the text has two words.
 */
export function wrap(text: string, width: number, style: TextStyle): readonly string[] {
  return printable(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph.trim(), width, style));
}

function wrapParagraph(text: string, width: number, style: TextStyle): readonly string[] {
  if (fits(thousandthsOf(text, style), width, style)) return [text];
  const lines: string[] = [];
  let line = '';
  // Of the line so far: every word is measured once.
  let long = 0;
  for (const word of text.split(CHANCES)) {
    const bare = word.trimEnd();
    const added = thousandthsOf(bare, style);
    if (fits(long + added, width, style)) {
      line += word;
      long += bare.length === word.length ? added : thousandthsOf(word, style);
      continue;
    }
    if (line.trim() !== '') lines.push(line);
    const pieces = broken(word, width, style);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    long = thousandthsOf(line, style);
  }
  return [...lines, line.trimEnd()];
}

const fits = (thousandths: number, width: number, style: TextStyle): boolean => inMillimetres(thousandths, style) <= width;

/** A word in as many pieces as the column asks for; one when it fits. */
function broken(word: string, width: number, style: TextStyle): readonly string[] {
  if (fits(thousandthsOf(word.trimEnd(), style), width, style)) return [word];
  const pieces: string[] = [];
  let piece = '';
  let long = 0;
  for (const { segment } of LETTERS.segment(word)) {
    const added = thousandthsOf(segment, style);
    if (piece !== '' && !fits(long + added, width, style)) {
      pieces.push(piece);
      [piece, long] = ['', 0];
    }
    piece += segment;
    long += added;
  }
  return [...pieces, piece];
}

/** Letters as people see them: a base with its marks, a family of pictures. */
const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
