import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceChangeRow } from '../../../../core/contract/price-lists.ts';
import type { UnitPrice } from '../../../../core/domain/money/money.ts';
import type { Column } from '../../../components/grid/types.ts';
import { UnitPriceText } from '../../../components/MoneyText.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';

const TONES = { ADD: 'good', CHG: 'warning', DEL: 'quiet', UNC: 'quiet' } as const;

/** The change of the purchase price in hundredths of a per cent; null where there is nothing to compare. */
function changeOf({ before, after }: PriceChangeRow): number | null {
  if (before === null || after === null || before.cost.amount === 0) return null;
  const scale = Math.max(before.cost.scale, after.cost.scale);
  const at = ({ amount, scale: own }: UnitPrice): number => amount * 10 ** (scale - own);
  return Math.round((at(after.cost) * 10_000) / at(before.cost)) - 10_000;
}

/** The columns of a list's changes. */
export function useChangeColumns(): readonly Column<PriceChangeRow>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const price = (value: UnitPrice | null | undefined) => (value === null || value === undefined ? '–' : <UnitPriceText value={value} />);
    const plain = (value: UnitPrice | null | undefined): string => (value === null || value === undefined ? '' : format.plainUnitPrice(value));
    const term = (row: PriceChangeRow): string => t(`term.${row.term ?? 'none'}`);
    const plan = (row: PriceChangeRow): string => t(`plan.${row.billingPlan}`);
    const segment = (row: PriceChangeRow): string => t(`segment.${row.segment ?? 'none'}`);
    const product = (row: PriceChangeRow): string => (row.skuTitle === '' || row.skuTitle === row.productTitle ? row.productTitle : `${row.productTitle} · ${row.skuTitle}`);
    const difference = (row: PriceChangeRow): string => {
      const basisPoints = changeOf(row);
      return basisPoints === null ? '' : `${basisPoints > 0 ? '+' : ''}${format.percent(basisPoints)}`;
    };
    return [
      { id: 'product', header: t('changes.column.product'), width: 150, grow: 3, rowHeader: true, cell: product, text: product },
      { id: 'mark', header: t('changes.column.mark'), width: 112, cell: (row) => <StatusBadge tone={TONES[row.mark]} text={t(`changes.mark.${row.mark}`)} />, text: (row) => row.mark },
      { id: 'term', header: t('changes.column.term'), width: 80, cell: term, text: term },
      { id: 'plan', header: t('changes.column.plan'), width: 92, cell: plan, text: plan },
      { id: 'segment', header: t('changes.column.segment'), width: 98, cell: segment, text: segment },
      { id: 'costBefore', header: t('changes.column.costBefore'), width: 114, align: 'end', cell: (row) => price(row.before?.cost), text: (row) => plain(row.before?.cost) },
      { id: 'costAfter', header: t('changes.column.costAfter'), width: 116, align: 'end', cell: (row) => price(row.after?.cost), text: (row) => plain(row.after?.cost) },
      { id: 'difference', header: t('changes.column.difference'), width: 78, align: 'end', cell: difference, text: difference },
      { id: 'listBefore', header: t('changes.column.listBefore'), width: 102, align: 'end', cell: (row) => price(row.before?.list), text: (row) => plain(row.before?.list) },
      { id: 'listAfter', header: t('changes.column.listAfter'), width: 102, align: 'end', cell: (row) => price(row.after?.list), text: (row) => plain(row.after?.list) },
      { id: 'sku', header: t('changes.column.sku'), width: 170, hidden: true, cell: (row) => `${row.productId}:${row.skuId}`, text: (row) => `${row.productId}:${row.skuId}` },
    ];
  }, [t, format]);
}
