import { html, joined } from './html.ts';
import type { Html } from './html.ts';
import { tied } from './formats.ts';
import type { Paper } from './paper.ts';

/** Lines of a text under each other. */
export const lines = (texts: readonly string[]): Html => joined(texts.map((text) => html`${text}`), html`<br>`);

/** What a person typed: blank lines part paragraphs, single breaks stay. */
export function paragraphs(text: string, { language }: Paper): Html {
  const blocks = tied(text.trim(), language).split(/\n[ \t]*(?:\n[ \t]*)+/);
  return html`${blocks.filter((block) => block !== '').map((block) => html`<p>${lines(block.split('\n'))}</p>`)}`;
}
