import { makeStyles, tokens } from '@fluentui/react-components';

export const useEditorStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 340px', columnGap: tokens.spacingHorizontalL, flexGrow: 1, minHeight: 0, '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)', overflowY: 'auto', rowGap: tokens.spacingVerticalM } },
  fields: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowY: 'auto', minHeight: 0, minWidth: 0, paddingInlineEnd: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalM, '@media (max-width: 1000px)': { overflowY: 'visible' } },
  aside: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowY: 'auto', minHeight: 0, minWidth: 0, paddingBottom: tokens.spacingVerticalM, '@media (max-width: 1000px)': { overflowY: 'visible' } },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Select': { minWidth: 0, width: '100%' },
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  large: { gridColumn: 'span 8', minWidth: 0, '@media (max-width: 1000px)': { gridColumn: '1 / -1' } },
  half: { gridColumn: 'span 6', minWidth: 0, '@media (max-width: 1000px)': { gridColumn: '1 / -1' } },
  third: { gridColumn: 'span 4', minWidth: 0, '@media (max-width: 1000px)': { gridColumn: '1 / -1' } },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXXS },
  bar: { flexShrink: 0 },
  bars: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
  // WCAG 2.2, 2.5.8: nothing to press is smaller.
  jump: { minHeight: '24px' },
  plain: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  block: { display: 'grid', rowGap: tokens.spacingVerticalS },
  proposals: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: 'none' },
  contact: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr)) max-content', columnGap: tokens.spacingHorizontalS, alignItems: 'end', '& .fui-Input': { minWidth: 0, width: '100%' }, '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
});
