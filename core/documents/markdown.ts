import { heading, paragraph, points } from './layout/blocks.ts';
import type { Block } from './layout/flow.ts';

/**
 * The office's own terms: headings (`#`), points (`-`, `*`) and paragraphs of Markdown, no more.
 * Everything else stands on the paper as it was typed; marks for bold and italics are dropped.
 */
export function markdown(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(partOf);
}

function partOf(part: string): readonly Block[] {
  const title = /^#{1,6}\s+(.+)$/.exec(part);
  if (title?.[1] !== undefined && !part.includes('\n')) return [heading(plain(title[1]), 2)];
  const lines = part.split('\n').map((line) => line.trim());
  if (lines.every((line) => /^[-*]\s+/.test(line))) return points(lines.map((line) => plain(line.replace(/^[-*]\s+/, ''))));
  return paragraph(plain(part), 'small', { gap: 1.5 });
}

const plain = (text: string): string => text.replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
