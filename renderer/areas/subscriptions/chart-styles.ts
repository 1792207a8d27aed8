import { makeStyles, tokens } from '@fluentui/react-components';

/** Colours come from the theme; where the system forces its own, its names are used. */
const FORCED = '@media (forced-colors: active)';

export const useChartStyles = makeStyles({
  root: { position: 'relative', width: '100%', minWidth: 0 },
  svg: { display: 'block', overflow: 'visible', fontFamily: tokens.fontFamilyBase, fontVariantNumeric: 'tabular-nums' },
  term: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke2, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  open: { fill: tokens.colorStatusWarningBackground2, stroke: tokens.colorStatusWarningForeground1, strokeWidth: 1.5, [FORCED]: { fill: 'Highlight', stroke: 'CanvasText' } },
  past: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1, [FORCED]: { fill: 'GrayText', stroke: 'GrayText' } },
  expected: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 2' },
  hatch: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1.2, [FORCED]: { stroke: 'CanvasText' } },
  openHatch: { stroke: tokens.colorStatusWarningForeground1, strokeWidth: 1.4, opacity: 0.55, [FORCED]: { stroke: 'HighlightText', opacity: 1 } },
  pastDots: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'CanvasText' } },
  charge: { stroke: tokens.colorBrandStroke1, strokeWidth: 1, opacity: 0.55, [FORCED]: { stroke: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1 },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, [FORCED]: { fill: 'CanvasText' } },
  year: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  today: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: 2, [FORCED]: { stroke: 'Highlight' } },
  next: { fill: 'none', stroke: tokens.colorBrandStroke2, strokeDasharray: '5 3', [FORCED]: { stroke: 'CanvasText' } },
  expired: { fill: tokens.colorStatusWarningBackground1, stroke: tokens.colorStatusWarningBorder1, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  disabled: { fill: tokens.colorNeutralBackground4, stroke: tokens.colorNeutralStroke1, strokeDasharray: '2 2', [FORCED]: { fill: 'Canvas', stroke: 'GrayText' } },
  asked: { stroke: tokens.colorBrandForeground1, strokeWidth: 2, strokeDasharray: '4 3', [FORCED]: { stroke: 'Highlight' } },
  leader: { stroke: tokens.colorNeutralStroke1 },
  told: { margin: `${tokens.spacingVerticalS} 0 0`, minHeight: tokens.lineHeightBase300 },
});
