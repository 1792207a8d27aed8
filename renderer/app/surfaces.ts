/**
 * Backgrounds under lines that carry colours of their own (deadlines, badges). Fluent's hover
 * colours expect that the text turns black in high contrast; these keep every text readable.
 */
export type Surfaces = { readonly deskHover: string; readonly deskCurrent: string; readonly deskPicked: string; readonly deskPickedHover: string };

export const surfaces = {
  hover: 'var(--deskHover)',
  current: 'var(--deskCurrent)',
  picked: 'var(--deskPicked)',
  pickedHover: 'var(--deskPickedHover)',
} as const;

/** White text on these has a contrast of more than 10 : 1. */
export const CONTRAST_SURFACES: Surfaces = { deskHover: '#2b2b2b', deskCurrent: '#2b2b2b', deskPicked: '#003036', deskPickedHover: '#004048' };
