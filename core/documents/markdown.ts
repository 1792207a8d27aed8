import { heading, paragraph, points } from './layout/blocks.ts';
import type { Block } from './layout/flow.ts';
import type { TypeName } from './layout/type.ts';

export type MarkdownSetting = {
  readonly type?: TypeName;
  /** Air above the first part, and above every other one. */
  readonly gap?: number;
  readonly between?: number;
  /** Puts in what is not Markdown any more: values of placeholders, spaces that hold words together. */
  readonly fill?: (text: string) => string;
};

const AS_TYPED = (text: string): string => text;

/**
 * The office's own words: headings (`#`), points (`-`, `*`), numbered points (`1.`) and paragraphs
 * of Markdown, no more. Everything else stands on the paper as it was typed; marks for bold and
 * italics are dropped. The text is taken apart before anything is put in, so that no value can
 * become a heading or a point.
 */
export function markdown(text: string, { type = 'small', gap = 1.5, between = 1.5, fill = AS_TYPED }: MarkdownSetting = {}): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part, index) => partOf(part, { type, fill, gap: index === 0 ? gap : between }));
}

type PartSetting = { readonly type: TypeName; readonly gap: number; readonly fill: (text: string) => string };

function partOf(part: string, { type, gap, fill }: PartSetting): readonly Block[] {
  const said = (text: string): string => fill(plain(text));
  const title = /^#{1,6}\s+(.+)$/.exec(part);
  if (title?.[1] !== undefined && !part.includes('\n')) return [heading(said(title[1]), 2)];
  const lines = part.split('\n').map((line) => line.trim());
  const first = /^#{1,6}\s+(.+)$/.exec(lines[0] ?? '')?.[1];
  // A heading with its words directly below it.
  if (first !== undefined) return [heading(said(first), 2), ...partOf(lines.slice(1).join('\n'), { type, gap: 0.6, fill })];
  if (lines.every((line) => /^[-*]\s+/.test(line))) return points(lines.map((line) => said(line.replace(/^[-*]\s+/, ''))), { type, gap });
  if (lines.every((line, index) => line.startsWith(`${index + 1}. `))) return points(lines.map((line) => said(line.replace(/^\d+\.\s+/, ''))), { type, gap, mark: 'number' });
  return paragraph(said(part), type, { gap });
}

const plain = (text: string): string => text.replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
