import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DocumentFonts } from '../../core/documents/fonts.ts';

const require = createRequire(import.meta.url);
const dataUri = (file: string): string =>
  `data:font/woff2;base64,${readFileSync(require.resolve(`@fontsource-variable/inter/files/${file}`)).toString('base64')}`;

/** The real typeface, as the shell hands it in. */
export const realFonts = (): DocumentFonts => ({ latin: dataUri('inter-latin-wght-normal.woff2'), latinExt: dataUri('inter-latin-ext-wght-normal.woff2') });

/** Stands for the typeface where only the text of a page matters. */
export const tinyFonts: DocumentFonts = { latin: 'data:font/woff2;base64,AAAA', latinExt: 'data:font/woff2;base64,AAAA' };
