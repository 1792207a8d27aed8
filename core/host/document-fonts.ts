import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import type { DocumentFonts } from '../documents/fonts.ts';

/**
 * The typeface of papers, inlined by the bundler. Imported only when the first paper is made:
 * plain Node, which runs the rest of the host in tests and benchmarks, cannot read it.
 */
export const documentFonts: DocumentFonts = { latin, latinExt };
