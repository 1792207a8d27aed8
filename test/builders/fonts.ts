import { readFileSync } from 'node:fs';
import type { DocumentFonts } from '../../core/documents/fonts.ts';

/** Stands for the typeface where only the text of a page matters. */
export const tinyFonts: DocumentFonts = { latin: 'data:font/woff2;base64,AAAA', latinExt: 'data:font/woff2;base64,AAAA' };

/** The typeface itself, as the program carries it: for what is really printed. */
export function realFonts(): DocumentFonts {
  const read = (subset: string): string => `data:font/woff2;base64,${readFileSync(new URL(`../../node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`, import.meta.url)).toString('base64')}`;
  return { latin: read('latin'), latinExt: read('latin-ext') };
}
