/** Pixels of an A4 sheet at 96 dpi and of the air between sheets (core/documents/style.ts, `@media screen`). */
const SHEET_HEIGHT = (297 / 25.4) * 96;
const AIR = (6 / 25.4) * 96;

/** The width in which a sheet stands with a little air on both sides. */
export const PAPER_WIDTH = 820;

/** How high so many sheets are under each other. */
export const sheetsHeight = (pages: number): number => Math.ceil(AIR + pages * (SHEET_HEIGHT + AIR));
