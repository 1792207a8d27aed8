import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClockRegular, HourglassRegular, WarningRegular, type FluentIcon } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../core/contract/office.ts';
import { surfaces } from '../../app/surfaces.ts';
import { href } from '../../frame/address.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalL, listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    height: '100%',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: surfaces.hover, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { fontSize: '28px', color: tokens.colorNeutralForeground3, gridRow: '1 / 3' },
  alert: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Counter = {
  readonly id: 'windowsOpen' | 'renewIn30Days' | 'attention';
  readonly to: string;
  readonly icon: FluentIcon;
  readonly tone: 'alert' | 'warn' | null;
};

const COUNTERS: readonly Counter[] = [
  { id: 'windowsOpen', to: '/subscriptions?filter=windowOpen', icon: HourglassRegular, tone: 'warn' },
  { id: 'renewIn30Days', to: '/subscriptions?filter=renewsIn30Days', icon: CalendarClockRegular, tone: null },
  { id: 'attention', to: '/customers?filter=attention', icon: WarningRegular, tone: 'alert' },
];

/** Three numbers, each the way to its list. */
export function Counters({ counters }: { readonly counters: Today['counters'] }) {
  const styles = useStyles();
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <ul className={styles.list} aria-label={t('counters.label')}>
      {COUNTERS.map(({ id, to, icon: Icon, tone }) => (
        <li key={id}>
          <a href={href(to)} className={styles.card} data-counter={id}>
            <Icon className={mergeClasses(styles.icon, counters[id] > 0 && tone !== null && styles[tone])} aria-hidden />
            <span className={styles.number}>{format.number(counters[id])}</span>
            <span className={styles.words}>{t(`counters.${id}`, { count: counters[id] })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
