import { invariant } from '../domain/invariant.ts';

/**
 * The typeface that travels inside every paper, so that Polish and German letters look the same
 * on every machine and in ten years. The bytes come from outside (`@fontsource-variable/inter`,
 * subsets `latin` and `latin-ext`): a bundler inlines them, a test reads them from disk.
 */
export type DocumentFonts = {
  /** `data:font/woff2;base64,…` */
  readonly latin: string;
  readonly latinExt: string;
};

const DATA_URI = /^data:font\/woff2;base64,[A-Za-z0-9+/]+=*$/;

/** Subset ranges as Inter's package publishes them: what the latin file holds, and the rest. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

/** The `@font-face` rules. Anything but the data URI of a font breaks an invariant. */
export function fontFaces(fonts: DocumentFonts): string {
  return [face(fonts.latinExt, LATIN_EXT), face(fonts.latin, LATIN)].join('\n');
}

function face(source: string, range: string): string {
  invariant(DATA_URI.test(source), 'a font as a data URI');
  return `@font-face{font-family:"Inter";font-style:normal;font-weight:100 900;src:url(${source}) format("woff2");unicode-range:${range}}`;
}
