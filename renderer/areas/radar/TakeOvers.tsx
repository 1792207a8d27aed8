import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeOver, TakeOverView } from '../../../core/contract/radar.ts';
import { MoneyText } from '../../components/MoneyText.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, href } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useApi, useClient } from '../../host/hooks.ts';
import { TakeOverDialog } from './TakeOverDialog.tsx';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0`, marginBottom: tokens.spacingVerticalXS, maxHeight: '40vh', overflowY: 'auto' },
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2, maxWidth: '100ch' },
  table: { width: '100%', borderCollapse: 'collapse', marginBottom: tokens.spacingVerticalS },
  head: { textAlign: 'start', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, padding: `2px ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: `2px ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  hidden: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

/** Customers who come from another distributor, with the day on which the old term ends and what paying twice costs (S-130). */
export function TakeOvers() {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const format = useFormat();
  const { data } = useQuery(useApi().radar.takeOvers.queryOptions());
  const [edited, setEdited] = useState<TakeOver | 'new' | null>(null);
  if (data === undefined) return null;
  const ahead = data.rows.filter(({ isOver }) => !isOver);
  const next = ahead[0];
  return (
    <details className={styles.root} data-take-overs={data.rows.length}>
      <summary className={styles.summary}>{next === undefined ? t('takeOver.none') : `${t('takeOver.summary', { count: ahead.length })}, ${t('takeOver.next', { day: format.day(next.endsOn) })}`}</summary>
      <p className={styles.text}>{t('takeOver.text')}</p>
      {data.rows.length === 0 ? null : <TakeOverTable rows={data.rows} onEdit={setEdited} />}
      <Button size="small" icon={<AddRegular />} onClick={() => setEdited('new')}>
        {t('takeOver.add')}
      </Button>
      {edited === null ? null : <TakeOverDialog takeOver={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </details>
  );
}

const COLUMNS = ['customer', 'distributor', 'product', 'endsOn', 'overlap', 'cost'] as const;
const isFigure = (column: (typeof COLUMNS)[number]): boolean => column === 'overlap' || column === 'cost';

function TakeOverTable({ rows, onEdit }: { readonly rows: readonly TakeOverView[]; readonly onEdit: (row: TakeOver) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  return (
    <table className={styles.table} aria-label={t('takeOver.title')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.head, isFigure(column) && styles.end)}>
              {t(`takeOver.column.${column}`)}
            </th>
          ))}
          <th scope="col" className={styles.head}>
            <span className={styles.hidden}>{t('takeOver.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TakeOverRow key={row.id} row={row} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

function TakeOverRow({ row, onEdit }: { readonly row: TakeOverView; readonly onEdit: (row: TakeOver) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const format = useFormat();
  const remove = useRemoval();
  const { overlapDays, overlapCost, isOver, ...kept } = row;
  return (
    <tr data-take-over={row.customerName}>
      <th scope="row" className={styles.cell}>
        {row.customerId === null ? row.customerName : <Link href={href(addressOf('customers', row.customerId))}>{row.customerName}</Link>}
      </th>
      <td className={styles.cell}>{row.distributor}</td>
      <td className={styles.cell}>{row.product}</td>
      <td className={styles.cell}>{format.day(row.endsOn)}</td>
      <td className={mergeClasses(styles.cell, styles.end)}>{isOver ? t('takeOver.over') : t('takeOver.days', { count: overlapDays })}</td>
      <td className={mergeClasses(styles.cell, styles.end)}>{overlapCost === null || isOver ? '–' : <MoneyText value={overlapCost} />}</td>
      <td className={mergeClasses(styles.cell, styles.end)}>
        <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={`${t('takeOver.edit')}: ${row.customerName}`} onClick={() => onEdit(kept)} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={`${t('takeOver.remove')}: ${row.customerName}`} onClick={() => remove(kept)} />
      </td>
    </tr>
  );
}

function useRemoval(): (row: TakeOver) => void {
  const { t } = useTranslation('radar');
  const { radar } = useClient();
  const notify = useNotify();
  return (row) =>
    void radar.removeTakeOver({ id: row.id }).then(
      () => notify({ text: t('takeOver.removed'), undo: { label: t('takeOver.undo'), run: () => void radar.saveTakeOver(row) } }),
      () => null,
    );
}
