import { html, joined } from '../html.ts';
import type { Html } from '../html.ts';
import { TYPE } from './type.ts';
import type { TypeName } from './type.ts';
import { wrap } from './wrap.ts';

/** Lines that are already broken, and how high they stand, in millimetres. */
export type SetText = { readonly lines: readonly string[]; readonly type: TypeName; readonly height: number };

/** Breaks a text for a column of `width` millimetres. An empty text has no lines. */
export function setText(text: string, width: number, type: TypeName): SetText {
  const lines = text.trim() === '' ? [] : wrap(text, width, TYPE[type]);
  return { lines, type, height: lines.length * TYPE[type].leading };
}

/** Between the two languages of a label (`Paper.label`). */
export const BETWEEN_LANGUAGES = ' / ';

/** A label in one or two languages: side by side where there is room, else one under the other. */
export function setLabel(label: string, width: number, type: TypeName): SetText {
  const beside = setText(label, width, type);
  if (beside.lines.length <= 1) return beside;
  const under = setText(label.replaceAll(BETWEEN_LANGUAGES, ' /\n'), width, type);
  // Where the first language fills its line, the stroke would stand on one of its own.
  return under.lines.some((line) => line.trim() === '/') ? setText(label.replaceAll(BETWEEN_LANGUAGES, '\n'), width, type) : under;
}

/** Lines under each other, as they were broken. */
export const drawn = ({ lines }: Pick<SetText, 'lines'>): Html => joined(lines.map((line) => html`${line}`), html`<br>`);

/** The same in an element of its own; `look` names more classes. */
export const drawnIn = (text: SetText, look = ''): Html => html`<div class="t-${text.type} ${look}">${drawn(text)}</div>`;

/** Millimetres of texts under each other, without air between them. */
export const heightOf = (texts: readonly SetText[]): number => texts.reduce((sum, { height }) => sum + height, 0);
