import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { percentageOf } from '../../../../core/domain/money/percentage.ts';
import { RHYTHMS } from '../../../../core/domain/quotes/billing.ts';
import type { QuoteTotals, Sum } from '../../../../core/domain/quotes/quote.ts';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { useFormat } from '../../../format/useFormat.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'stretch',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
  },
  sum: { display: 'flex', flexDirection: 'column' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  amount: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  commitment: { marginInlineStart: 'auto', textAlign: 'end', paddingLeft: tokens.spacingHorizontalL, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
});

/** The vat of a quote as the contract carries it. */
export type ShownTotals = QuoteTotals<unknown, Quote['totals']['vat']>;

/** What is paid every month, every year and once, and apart from them the total commitment. Always in sight. */
export function TotalsBar({ totals }: { readonly totals: ShownTotals }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const sums = RHYTHMS.flatMap((rhythm) => (totals[rhythm] === null ? [] : [{ rhythm, sum: totals[rhythm] }]));
  return (
    <section aria-label={t('totals.title')} className={styles.root}>
      {sums.length === 0 ? <span className={styles.label}>{t('totals.nothing')}</span> : null}
      {sums.map(({ rhythm, sum }) => (
        <div key={rhythm} className={styles.sum} data-sum={rhythm}>
          <span className={styles.label}>{`${t(`totals.${rhythm}`)}, ${t('totals.net')}`}</span>
          <span className={styles.amount}>{format.money(sum.net)}</span>
          <Gross sum={sum} vat={totals.vat} />
        </div>
      ))}
      <div className={mergeClasses(styles.sum, styles.commitment)} data-sum="commitment">
        <span className={styles.label}>{t('totals.commitment')}</span>
        <span className={styles.amount}>{format.money(totals.commitment)}</span>
        <span className={styles.label}>{t('totals.commitmentHint')}</span>
      </div>
    </section>
  );
}

function Gross({ sum, vat }: { readonly sum: Sum; readonly vat: ShownTotals['vat'] }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  // A sum with other rates than the standard one names none: the paper shows each.
  const isStandard = sum.rates === undefined && sum.vat.minor === percentageOf(sum.net, vat.rateBasisPoints).minor;
  const domestic = isStandard ? t('totals.gross', { amount: format.money(sum.gross), rate: format.percent(vat.rateBasisPoints) }) : t('totals.grossMixed', { amount: format.money(sum.gross) });
  const text = vat.kind === 'domestic' ? domestic : t(`vat.${vat.kind}`);
  return <span className={styles.label}>{text}</span>;
}
