import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { Countdown } from '../../components/Countdown.tsx';
import type { Column } from '../../components/grid/types.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useOutboxWords } from './useOutboxWords.ts';
import { shownState, STATE_TONE } from './words.ts';

/** Columns of the queue, in the order in which one asks: what, for whom, how it stands, on what it waits, until when. */
export function useQueueColumns({ grouped }: { readonly grouped: boolean }): readonly Column<OutboxEntry>[] {
  const { t } = useTranslation('outbox');
  const words = useOutboxWords();
  const format = useFormat();
  return useMemo(() => {
    const isMany = (row: OutboxEntry): boolean => grouped && row.batch !== null && row.batch.size > 1;
    // Of many the first stands for all; the others are behind it.
    const what = (row: OutboxEntry): string => (row.batch !== null && isMany(row) ? t('batch.row', { count: row.batch.size, number: format.number(row.batch.size), what: words.gist(row.gist) }) : words.gist(row.gist));
    const customer = (row: OutboxEntry): string => (isMany(row) ? t('batch.customers') : row.customerName);
    const waits = (row: OutboxEntry): string => words.waits(row.waitsFor[0]) ?? '';
    return [
      { id: 'what', header: t('column.what'), width: 320, minWidth: 220, grow: 4, rowHeader: true, cell: what, text: what },
      { id: 'customer', header: t('column.customer'), width: 180, minWidth: 140, grow: 2, cell: customer, text: customer },
      { id: 'state', header: t('column.state'), width: 155, cell: (row) => <StatusBadge tone={STATE_TONE[shownState(row)]} text={words.state(row)} />, text: words.state },
      { id: 'waitsFor', header: t('column.waitsFor'), width: 165, minWidth: 150, grow: 2, cell: waits, text: waits },
      {
        id: 'deadline', header: t('column.deadline'), width: 145,
        cell: (row) => (row.deadline === null ? null : <Countdown endsAt={row.deadline.at} hasTip={false} />),
        text: (row) => (row.deadline === null ? '' : format.dateTime(row.deadline.at)),
        tip: (row) => (row.deadline === null ? '' : format.exact(row.deadline.at)),
      },
      { id: 'createdAt', header: t('column.createdAt'), width: 160, cell: (row) => <When at={row.createdAt} style="dateTime" />, text: (row) => format.dateTime(row.createdAt) },
      { id: 'author', header: t('column.author'), width: 130, hidden: true, cell: (row) => row.author, text: (row) => row.author },
    ];
  }, [t, words, format, grouped]);
}
