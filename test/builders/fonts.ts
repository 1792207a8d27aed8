import type { DocumentFonts } from '../../core/documents/fonts.ts';

/** Stands for the typeface where only the text of a page matters. */
export const tinyFonts: DocumentFonts = { latin: 'data:font/woff2;base64,AAAA', latinExt: 'data:font/woff2;base64,AAAA' };
