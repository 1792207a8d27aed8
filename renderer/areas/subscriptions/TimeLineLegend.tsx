import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TimeLine } from './time-line.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '18px', height: '12px', borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStroke1}`, boxSizing: 'border-box' },
  term: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke2, borderRightColor: tokens.colorBrandStroke2, borderBottomColor: tokens.colorBrandStroke2, borderLeftColor: tokens.colorBrandStroke2 },
  open: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorStatusWarningForeground1} 0 1px, transparent 1px 4px)`,
    borderTopColor: tokens.colorStatusWarningForeground1,
    borderRightColor: tokens.colorStatusWarningForeground1,
    borderBottomColor: tokens.colorStatusWarningForeground1,
    borderLeftColor: tokens.colorStatusWarningForeground1,
  },
  past: { backgroundColor: tokens.colorNeutralBackground5, backgroundImage: `radial-gradient(${tokens.colorNeutralForeground3} 1px, transparent 1px)`, backgroundSize: '5px 5px' },
  expected: { backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStrokeAccessible} 0 1px, transparent 1px 4px)` },
  next: { border: `1px dashed ${tokens.colorBrandStroke2}` },
  expired: { backgroundColor: tokens.colorStatusWarningBackground1 },
  disabled: { backgroundColor: tokens.colorNeutralBackground4, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  charge: { width: '2px', height: '14px', backgroundColor: tokens.colorBrandStroke1, border: 'none' },
});

/** What the colours and lines of the picture mean; only what is in it. */
export function TimeLineLegend({ line }: { readonly line: TimeLine }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const has = (kind: TimeLine['windows'][number]['kind']): boolean => line.windows.some((span) => span.kind === kind);
  const follows = (kind: TimeLine['following'][number]['kind']): boolean => line.following.some((span) => span.kind === kind);
  const entries = [
    { kind: 'term', text: t('timeLine.legendTerm'), isShown: true },
    { kind: 'open', text: t('timeLine.legendOpen'), isShown: has('open') },
    { kind: 'past', text: t('timeLine.legendPast'), isShown: has('past') },
    { kind: 'expected', text: t('timeLine.legendExpected'), isShown: has('expected') },
    { kind: 'next', text: t('timeLine.legendNext'), isShown: follows('next') },
    { kind: 'expired', text: t('timeLine.legendExpired'), isShown: follows('expired') },
    { kind: 'disabled', text: t('timeLine.legendDisabled'), isShown: follows('disabled') },
    { kind: 'charge', text: t('timeLine.legendCharge'), isShown: line.charges.length > 0 },
  ] as const;
  return (
    <ul className={styles.list} aria-hidden="true">
      {entries
        .filter((entry) => entry.isShown)
        .map(({ kind, text }) => (
          <li key={kind} className={styles.item}>
            <span className={mergeClasses(styles.swatch, styles[kind])} />
            {text}
          </li>
        ))}
    </ul>
  );
}
