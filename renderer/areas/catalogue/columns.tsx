import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow, PriceView } from '../../../core/contract/catalogue.ts';
import { AsOf } from '../../components/AsOf.tsx';
import type { Column } from '../../components/grid/types.ts';
import { UnitPriceText } from '../../components/MoneyText.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  former: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  mark: { flexShrink: 0 },
});

/** The columns of the catalogue. */
export function useCatalogueColumns(): readonly Column<CatalogueRow>[] {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const words = useCatalogueWords();
  const paid = usePaidFor();
  return useMemo(
    () => [
      { id: 'title', header: t('column.title'), width: 360, minWidth: 300, grow: 3, rowHeader: true, cell: (row) => <Title row={row} />, text: (row) => row.title },
      { id: 'kind', header: t('column.kind'), width: 170, cell: (row) => words.kind(row), text: (row) => words.kind(row) },
      { id: 'priceFrom', header: t('column.priceFrom'), width: 152, align: 'end', cell: (row) => <PriceFrom row={row} />, text: (row) => (row.priceFrom === null ? '' : format.unitPrice(row.priceFrom.list)) },
      { id: 'priceFor', header: t('column.priceFor'), width: 150, cell: (row) => <PaidFor row={row} />, text: (row) => (row.priceFrom === null ? '' : paid(row.priceFrom)) },
      { id: 'segments', header: t('column.segments'), width: 140, grow: 1, cell: (row) => words.segments(row.segments), text: (row) => words.segments(row.segments) },
      { id: 'formerNames', header: t('column.formerNames'), width: 200, grow: 1, hidden: true, cell: (row) => row.formerNames.join(', '), text: (row) => row.formerNames.join(', ') },
      { id: 'productId', header: t('column.productId'), width: 170, hidden: true, cell: (row) => `${row.productId}:${row.skuId}`, text: (row) => `${row.productId}:${row.skuId}` },
      { id: 'asOf', header: t('column.asOf'), width: 120, hidden: true, cell: (row) => <AsOf at={row.asOf} />, text: (row) => format.dateTime(row.asOf) },
    ],
    [t, format, words, paid],
  );
}

/** "1 year, monthly": what a price stands for. */
export function usePaidFor(): (price: Pick<PriceView, 'term' | 'billingPlan'>) => string {
  const words = useSubscriptionWords();
  return useMemo(() => ({ term, billingPlan }) => {
    if (term === null) return words.plan(billingPlan);
    return billingPlan === 'none' ? words.term(term) : `${words.term(term)}, ${words.plan(billingPlan)}`;
  }, [words]);
}

function Title({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const former = row.formerNames[0];
  return (
    <span className={styles.title}>
      <span className={styles.text}>
        {row.title}
        {former === undefined ? null : <span className={styles.former}> ({t('cell.formerly', { name: former })})</span>}
      </span>
      {row.isPurchasable ? null : (
        <Badge appearance="tint" size="small" color="informative" className={styles.mark}>
          {t('mark.notPurchasable')}
        </Badge>
      )}
    </span>
  );
}

function PriceFrom({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  if (row.priceFrom !== null) return row.priceFrom.list.amount === 0 ? t('prices.free') : <UnitPriceText value={row.priceFrom.list} />;
  return <span className={styles.quiet}>{t(row.licenceKind === 'usage' ? 'cell.byUse' : 'cell.noPrice')}</span>;
}

function PaidFor({ row }: { readonly row: CatalogueRow }) {
  const paid = usePaidFor();
  return row.priceFrom === null ? null : paid(row.priceFrom);
}
