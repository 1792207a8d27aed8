import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Block } from './flow.ts';
import { drawn, drawnIn, heightOf, setLabel, setText } from './text.ts';
import type { SetText } from './text.ts';
import { mm } from './table.ts';
import { TYPE } from './type.ts';
import type { TypeName } from './type.ts';

/** Width of the text column: 25 mm in from the left edge, 20 mm from the right. */
export const COLUMN = 165;

/** Parts that one page must hold, from the first to the last. */
export const heldTogether = (blocks: readonly Block[]): readonly Block[] => blocks.map((part, index) => (index < blocks.length - 1 ? { ...part, keepNext: true } : part));

type Setting = { readonly gap?: number; readonly keepNext?: boolean; readonly width?: number };

/** `height` and `gap` (the air above) in millimetres; `keepNext`: no page may end after it. */
export const block = (markup: Html, height: number, { gap = 0, keepNext = false }: Setting = {}): Block => ({ kind: 'block', html: markup, height, gap, keepNext });

/** A headline of the paper or of a part; it stays with what follows. */
export function heading(text: string, level: 1 | 2, gap = level === 1 ? 0 : 4.5): Block {
  const set = setLabel(text, COLUMN, level === 1 ? 'title' : 'heading');
  const markup = level === 1 ? html`<h1 class="t-title">${drawn(set)}</h1>` : html`<h2 class="t-heading">${drawn(set)}</h2>`;
  return block(markup, set.height, { gap, keepNext: true });
}

/** Lines of a long paragraph that stay together at least. */
const TOGETHER = 4;

/** A paragraph: whole while it is short, in parts of some lines when a page may have to end in it. */
export function paragraph(text: string, type: TypeName, setting: Setting & { readonly look?: string } = {}): readonly Block[] {
  const { gap = 2, keepNext = false, width = COLUMN, look = '' } = setting;
  const set = setText(text, width, type);
  return parts(set.lines, set.lines.length > TOGETHER + 2 ? TOGETHER : set.lines.length).map((lines, index, all) =>
    block(html`<p class="t-${type} ${look}">${drawn({ lines })}</p>`, lines.length * TYPE[type].leading, { gap: index === 0 ? gap : 0, keepNext: keepNext && index === all.length - 1 }),
  );
}

/** `lines` in parts of `size`; the last part is never a single line. */
function parts(lines: readonly string[], size: number): readonly (readonly string[])[] {
  const dealt: string[][] = [];
  for (let at = 0; at < lines.length; at += size) dealt.push(lines.slice(at, at + size));
  const tail = dealt.at(-1);
  if (dealt.length > 1 && tail?.length === 1) dealt.at(-2)?.push(...(dealt.pop() ?? []));
  return dealt;
}

/** What a person wrote: blank lines part paragraphs, single breaks stay. */
export const prose = (text: string, type: TypeName, gap: number): readonly Block[] =>
  text
    .trim()
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .filter((part) => part.trim() !== '')
    .flatMap((part, index) => paragraph(part, type, { gap: index === 0 ? gap : 2 }));

const BULLET = 4;

type Marks = { readonly type?: TypeName; readonly gap?: number; /** Dots, numbers, or boxes to tick. */ readonly mark?: 'dot' | 'number' | 'box' };
const INDENT = { dot: BULLET, number: 6, box: 6.5 } as const;

/** Points under each other. The last one stays with the one before it. */
export function points(texts: readonly string[], { type = 'small', gap = 1, mark = 'dot' }: Marks = {}): readonly Block[] {
  return texts.map((text, index) => {
    const set = setText(text, COLUMN - INDENT[mark], type);
    const sign = mark === 'box' ? html`<span class="box"></span>` : html`<span class="sign">${mark === 'dot' ? '•' : `${index + 1}.`}</span>`;
    return block(html`<div class="point t-${type}" style="padding-inline-start:${mm(INDENT[mark])}">${sign}${drawn(set)}</div>`, Math.max(set.height, TYPE[type].leading), {
      gap: index === 0 ? gap : mark === 'dot' ? 0.5 : 1.6,
      keepNext: texts.length > 1 && index === texts.length - 2,
    });
  });
}

export type Fact = { readonly label: string; readonly value: string; /** The same in the second language: below, and quieter. */ readonly also?: string };

/** Labels and values under each other, in as many columns as asked for. */
export function facts(entries: readonly Fact[], { gap = 3, label = 42, width = COLUMN } = {}): readonly Block[] {
  const filled = entries.filter(({ value }) => value.trim() !== '');
  return filled.map((entry, index) => {
    const [name, value] = [setLabel(entry.label, label - 3, 'small'), setText(entry.value, width - label, 'body')];
    const also = entry.also === undefined ? null : setText(entry.also, width - label, 'small');
    const height = Math.max(name.height, heightOf(also === null ? [value] : [value, also])) + 0.9;
    const said = also === null ? drawnIn(value) : html`<div>${drawnIn(value)}${drawnIn(also, 'quiet')}</div>`;
    return block(
      html`<div class="fact" style="height:${mm(height)};grid-template-columns:${mm(label)} 1fr">${drawnIn(name, 'quiet')}${said}</div>`,
      height,
      { gap: index === 0 ? gap : 0, keepNext: index === 0 || index === filled.length - 2 },
    );
  });
}

const BOX_PAD = 2.6;

/** A tinted box with a headline and sentences. */
export function notice(title: string, sentences: readonly string[], { gap = 4, look = '', keepNext = false } = {}): Block {
  const width = COLUMN - 2 * BOX_PAD - 1.2;
  const head = setText(title, width, 'strong');
  const texts = sentences.map((sentence) => setText(sentence, width, 'small'));
  const height = head.height + heightOf(texts) + texts.length * 0.6 + 2 * BOX_PAD;
  return block(
    html`<section class="notice ${look}" style="height:${mm(height)}">${drawnIn(head)}${texts.map((text) => html`<p class="t-small" style="padding-top:0.6mm">${drawn(text)}</p>`)}</section>`,
    height,
    { gap, keepNext },
  );
}

/** Two lines to sign on, with what stands under them. */
export function signatures(left: string, right: string, gap = 16): Block {
  const width = 72;
  const sets: readonly SetText[] = [setText(left, width, 'note'), setText(right, width, 'note')];
  const height = Math.max(...sets.map((set) => set.height)) + 1.6;
  return block(html`<div class="signatures">${sets.map((set) => html`<div class="signature" style="width:${mm(width)}">${drawnIn(set, 'quiet')}</div>`)}</div>`, height, { gap });
}
