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

/** Lines under each other, as they were broken. */
export const drawn = ({ lines }: Pick<SetText, 'lines'>): Html => joined(lines.map((line) => html`${line}`), html`<br>`);

/** The same in an element of its own; `look` names more classes. */
export const drawnIn = (text: SetText, look = ''): Html => html`<div class="t-${text.type} ${look}">${drawn(text)}</div>`;

export const heightOf = (texts: readonly SetText[]): number => texts.reduce((sum, { height }) => sum + height, 0);
