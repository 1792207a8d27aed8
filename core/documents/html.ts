import { invariant } from '../domain/invariant.ts';

/**
 * Markup that is escaped by construction: the only way to make `Html` is the `html` template,
 * and everything put into it is escaped unless it is `Html` itself.
 */
const markup: unique symbol = Symbol('markup');
export type Html = { readonly [markup]: string };

type Part = string | number | Html | readonly Html[] | null;

/** `html\`<b>${name}</b>\``: text and attribute values (in quotes) alike. `null` leaves nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { [markup]: texts.map((text, index) => text + rendered(parts[index] ?? null)).join('') };
}

/** The page as text, at the very end. */
export const toText = (page: Html): string => page[markup];

/** Pieces one after the other, with `between` in the gaps. */
export const joined = (pieces: readonly Html[], between: Html): Html => ({ [markup]: pieces.map(toText).join(between[markup]) });

/** Nothing at all. */
export const nothing: Html = html``;

/**
 * A style element. The sheet is ours, never data; even so it may not end its element early.
 * Anything else than a constant of this folder does not belong here.
 */
export function styleElement(sheet: string): Html {
  invariant(!sheet.includes('<'), 'a style sheet without markup');
  return { [markup]: `<style>${sheet}</style>` };
}

function rendered(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return markup in part ? part[markup] : part.map(toText).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

const SIGNIFICANT = /[&<>"'`]/;

/** Most texts hold nothing to escape; a long paper has ten thousand of them. */
function escaped(text: string): string {
  const plain = printable(text);
  return SIGNIFICANT.test(plain) ? plain.replaceAll(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? sign) : plain;
}

/**
 * Signs that are not seen but steer what is seen: control characters, overrides and isolates of
 * the writing direction, joiners, tags, line separators. They could make a name read differently
 * from what it is.
 */
const STEERING = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Latin letters, signs and the spaces of typesetting: nothing among them steers. */
const PLAIN = /^[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u202f\u20ac\u2010-\u2027\u2212]*$/;

/** The text without them; lone halves of surrogate pairs become the replacement sign. */
export const printable = (text: string): string => (PLAIN.test(text) ? text : text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(STEERING, ''));
