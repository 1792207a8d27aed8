import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RadarFilter } from '../../../core/contract/radar.ts';
import type { DeskClient } from '../../host/line.ts';
import { MoneyText } from '../../components/MoneyText.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { noonOf } from '../../../core/domain/time/calendar-day.ts';

type Overview = Awaited<ReturnType<DeskClient['radar']['overview']>>;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM, flexShrink: 0 },
  facts: { display: 'grid', rowGap: tokens.spacingVerticalXXS, margin: 0, minWidth: 0, flex: '1 1 340px' },
  figure: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  months: { display: 'grid', gridTemplateColumns: 'repeat(12, minmax(32px, 48px))', columnGap: '4px', alignItems: 'end', margin: 0, padding: 0, listStyleType: 'none' },
  month: { display: 'grid', rowGap: '2px', justifyItems: 'center', alignItems: 'end', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  stack: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', width: '100%', height: '48px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  renewals: { backgroundColor: tokens.colorBrandBackground2Pressed, border: `1px solid ${tokens.colorBrandStroke1}`, borderBottomWidth: 0 },
  ends: { backgroundColor: tokens.colorStatusWarningBackground2, border: `1px solid ${tokens.colorStatusWarningBorder1}`, borderBottomWidth: 0 },
});

/** Sums of the horizon, the folded monthly terms in one line, and the year in twelve bars. */
export function RadarHead({ overview, filter, onFilter }: { readonly overview: Overview; readonly filter: RadarFilter; readonly onFilter: (filter: RadarFilter) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const format = useFormat();
  const { monthly, money, unpriced } = overview;
  return (
    <div className={styles.root}>
      <div className={styles.facts}>
        {money === null ? null : (
          <p className={styles.quiet}>
            <span className={styles.figure}>
              <MoneyText value={money} />
            </span>{' '}
            {t('head.money')}
          </p>
        )}
        {unpriced === 0 ? null : <p className={styles.quiet}>{t('head.unpriced', { count: unpriced, number: format.number(unpriced) })}</p>}
        {monthly.subscriptions === 0 || monthly.nextAt === null ? null : (
          <p className={styles.quiet} data-folded={monthly.subscriptions}>
            {t('head.monthly', { count: monthly.subscriptions, number: format.number(monthly.subscriptions), seats: format.number(monthly.seats), date: format.date(monthly.nextAt) })}{' '}
            <Link as="button" onClick={() => onFilter(filter === 'monthly' ? 'all' : 'monthly')}>
              {t(filter === 'monthly' ? 'head.fold' : 'head.unfold')}
            </Link>
          </p>
        )}
      </div>
      <Months months={overview.months} />
    </div>
  );
}

/** One bar per month: what renews, and on top of it what ends. Every bar is also said in words. */
function Months({ months }: Pick<Overview, 'months'>) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const format = useFormat();
  const highest = Math.max(1, ...months.map(({ renewals, ends }) => renewals + ends));
  const short = new Intl.DateTimeFormat(format.language, { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(format.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const height = (count: number): string => `${count === 0 ? 0 : Math.max(4, Math.round((count / highest) * 100))}%`;
  return (
    <ul className={styles.months} aria-label={t('months.label')}>
      {months.map(({ month, renewals, ends, money }) => {
        const day = noonOf(`${month}-15`);
        const words = [t('months.renewals', { count: renewals, number: format.number(renewals) }), t('months.ends', { count: ends, number: format.number(ends) }), ...(money === null ? [] : [format.money(money)])];
        const text = `${long.format(day)}: ${words.join(', ')}`;
        return (
          <li key={month} className={styles.month} title={text}>
            <span className={styles.stack} role="img" aria-label={text}>
              {ends === 0 ? null : <span className={styles.ends} style={{ height: height(ends) }} />}
              {renewals === 0 ? null : <span className={styles.renewals} style={{ height: height(renewals) }} />}
            </span>
            <span aria-hidden>{short.format(day)}</span>
          </li>
        );
      })}
    </ul>
  );
}
