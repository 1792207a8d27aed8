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
});

/** The columns of the catalogue. */
export function useCatalogueColumns(): readonly Column<CatalogueRow>[] {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const words = useCatalogueWords();
  const paid = usePaidFor();
  return useMemo(
    () => [
      { id: 'title', header: t('column.title'), width: 330, minWidth: 180, grow: 3, rowHeader: true, cell: (row) => <Title row={row} />, text: (row) => row.title },
      { id: 'kind', header: t('column.kind'), width: 190, grow: 1, cell: (row) => words.kind(row), text: (row) => words.kind(row) },
      { id: 'priceFrom', header: t('column.priceFrom'), width: 140, align: 'end', cell: (row) => <PriceFrom row={row} />, text: (row) => (row.priceFrom === null ? '' : format.unitPrice(row.priceFrom.list)) },
      { id: 'priceFor', header: t('column.priceFor'), width: 170, cell: (row) => <PaidFor row={row} />, text: (row) => (row.priceFrom === null ? '' : paid(row.priceFrom)) },
      { id: 'segments', header: t('column.segments'), width: 190, grow: 1, cell: (row) => words.segments(row.segments), text: (row) => words.segments(row.segments) },
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
  return useMemo(() => ({ term, billingPlan }) => (term === null ? words.plan(billingPlan) : `${words.term(term)}, ${words.plan(billingPlan)}`), [words]);
}

function Title({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const former = row.formerNames[0];
  return (
    <>
      {row.title}
      {former === undefined ? null : <span className={styles.quiet}> ({t('cell.formerly', { name: former })})</span>}
      {row.isPurchasable ? null : (
        <>
          {' '}
          <Badge appearance="tint" size="small" color="informative">
            {t('mark.notPurchasable')}
          </Badge>
        </>
      )}
    </>
  );
}

function PriceFrom({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  if (row.priceFrom !== null) return <UnitPriceText value={row.priceFrom.list} />;
  return <span className={styles.quiet}>{t(row.licenceKind === 'usage' ? 'cell.byUse' : 'cell.noPrice')}</span>;
}

function PaidFor({ row }: { readonly row: CatalogueRow }) {
  const paid = usePaidFor();
  return row.priceFrom === null ? null : paid(row.priceFrom);
}
