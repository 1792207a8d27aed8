import { makeStyles, tokens } from '@fluentui/react-components';

/** Shapes that the tools of this area share. */
export const usePartStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  fill: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minHeight: 0, minWidth: 0, flexGrow: 1 },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  /** Fields side by side whose labels may wrap: label, field and message each in a line of their own. */
  aligned: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: 0,
    '& > .fui-Field': { gridRow: 'span 3', gridTemplateRows: 'subgrid', alignItems: 'start', minWidth: 0, paddingBottom: tokens.spacingVerticalS },
    '& > .fui-Field > .fui-Field__label': { alignSelf: 'end' },
    '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' },
  },
  alignedWide: { gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  narrow: { width: '150px', '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' } },
  wide: { width: '280px', maxWidth: '100%' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  plain: { margin: 0, maxWidth: '90ch' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: '90ch' },
  scroll: { overflowX: 'auto', position: 'relative' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'start', verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0` },
  end: { textAlign: 'end', padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, whiteSpace: 'nowrap' },
  headEnd: { textAlign: 'end', whiteSpace: 'normal' },
  cell: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0` },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  grid: { height: '320px', display: 'flex', flexDirection: 'column', minHeight: 0 },
  form: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  full: { gridColumn: '1 / -1' },
  body: { whiteSpace: 'normal' },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});
