import { makeStyles, tokens } from '@fluentui/react-components';
import { NoteRegular, PinFilled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RadarRow, RadarSort } from '../../../core/contract/radar.ts';
import { Countdown } from '../../components/Countdown.tsx';
import type { Column } from '../../components/grid/types.ts';
import { MoneyText } from '../../components/MoneyText.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { TermDay } from '../shared/TermDay.tsx';
import { useTermDays } from '../shared/term-day.ts';

const TONE = { renewal: 'info', end: 'warning', window: 'danger' } as const;

const useStyles = makeStyles({
  name: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  mark: { flexShrink: 0 },
});

export function useRadarColumns(): readonly Column<RadarRow, RadarSort>[] {
  const { t } = useTranslation('radar');
  const format = useFormat();
  const days = useTermDays();
  return useMemo(() => {
    const kind = (row: RadarRow): string => t(`kind.${row.kind}`);
    const planned = (row: RadarRow): string => (row.hasScheduledChange ? t('planned') : '');
    const when = (row: RadarRow): string => (row.kind === 'window' ? format.dateTime(row.at) : row.kind === 'end' ? days.last(row.at) : days.renewal(row.at));
    return [
      { id: 'at', header: t('column.at'), width: 150, sort: 'date', cell: (row) => (row.kind === 'window' ? <Countdown endsAt={row.at} hasTip={false} /> : <TermDay endsAt={row.at} day={row.kind === 'end' ? 'last' : 'renewal'} hasTip={false} />), text: when, tip: (row) => format.exact(row.at) },
      { id: 'customer', header: t('column.customer'), width: 220, minWidth: 180, grow: 2, sort: 'customer', rowHeader: true, cell: (row) => <Name row={row} />, text: (row) => row.customerName },
      { id: 'kind', header: t('column.kind'), width: 150, cell: (row) => <StatusBadge tone={TONE[row.kind]} text={kind(row)} />, text: kind },
      { id: 'money', header: t('column.money'), width: 130, align: 'end', sort: 'money', firstDirection: 'desc', cell: (row) => (row.money === null ? null : <MoneyText value={row.money} />), text: (row) => (row.money === null ? '' : format.money(row.money)) },
      { id: 'product', header: t('column.product'), width: 230, minWidth: 160, grow: 2, cell: (row) => row.product, text: (row) => row.product },
      { id: 'quantity', header: t('column.quantity'), width: 90, align: 'end', sort: 'quantity', firstDirection: 'desc', cell: (row) => format.number(row.quantity), text: (row) => format.number(row.quantity) },
      { id: 'planned', header: t('column.planned'), width: 120, cell: planned, text: planned },
      { id: 'note', header: t('column.note'), width: 160, hidden: true, cell: (row) => row.note, text: (row) => row.note },
    ];
  }, [t, format, days]);
}

/** The name gives way, the marks behind it do not. */
function Name({ row }: { readonly row: RadarRow }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  return (
    <span className={styles.name}>
      <span className={styles.text}>{row.customerName}</span>
      {row.isPinned ? <PinFilled className={styles.mark} aria-label={t('mark.pinned')} title={t('mark.pinned')} /> : null}
      {row.note === '' ? null : <NoteRegular className={styles.mark} aria-label={t('mark.note')} title={row.note} />}
    </span>
  );
}
