import { makeStyles, tokens } from '@fluentui/react-components';

/** Cells of the price tables: heads and lines stand under each other. */
export const useCellStyles = makeStyles({
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalS, '> *': { justifyContent: 'flex-end' } },
  text: { whiteSpace: 'nowrap' },
});
