import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteRow } from '../../../../core/contract/quotes.ts';
import { dayIn } from '../../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { useSettings } from '../../../app/settings.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { When } from '../../../components/When.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useNow } from '../../../host/hooks.ts';

type Shown = 'draft' | 'issued' | 'expired' | 'sent' | 'accepted' | 'declined' | 'superseded';
const TONES = { draft: 'quiet', issued: 'good', expired: 'warning', sent: 'info', accepted: 'good', declined: 'quiet', superseded: 'quiet' } as const;

/** The columns of the list of quotes. */
export function useQuoteColumns(): readonly Column<QuoteRow>[] {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const number = (row: QuoteRow): string => row.number ?? t('noNumber');
    const subject = (row: QuoteRow): string => (row.subject === '' ? t('noSubject') : row.subject);
    const customer = (row: QuoteRow): string => (row.customerName === '' ? t('noCustomer') : row.customerName);
    const shown = (row: QuoteRow): Shown => stateOf(row, today);
    return [
      { id: 'number', header: t('column.number'), width: 132, rowHeader: true, cell: number, text: number },
      { id: 'state', header: t('column.state'), width: 104, cell: (row) => <StatusBadge tone={TONES[shown(row)]} text={t(`state.${shown(row)}`)} />, text: (row) => t(`state.${shown(row)}`) },
      { id: 'customer', header: t('column.customer'), width: 176, grow: 3, cell: customer, text: customer },
      { id: 'subject', header: t('column.subject'), width: 150, grow: 2, cell: subject, text: subject },
      { id: 'language', header: t('column.language'), width: 88, cell: (row) => t(`language.${row.language}`), text: (row) => t(`language.${row.language}`) },
      { id: 'validUntil', header: t('column.validUntil'), width: 108, cell: (row) => format.day(row.validUntil), text: (row) => format.day(row.validUntil) },
      { id: 'commitment', header: t('column.commitment'), width: 164, align: 'end', cell: (row) => <MoneyText value={row.commitment} />, text: (row) => format.money(row.commitment) },
      { id: 'updatedAt', header: t('column.updatedAt'), width: 144, cell: (row) => <When at={row.updatedAt} style="dateTime" />, text: (row) => format.dateTime(row.updatedAt) },
    ];
  }, [t, format, today]);
}

/** A decision outlives the validity; what was only sent expires. */
function stateOf({ state, mark, validUntil }: QuoteRow, today: string | null): Shown {
  if (mark === 'accepted' || mark === 'declined' || mark === 'superseded') return mark;
  if (state === 'issued' && today !== null && validUntil < today) return 'expired';
  return mark ?? state;
}

/** The office's calendar day, or null until the time is known. */
export function useToday(): string | null {
  const now = useNow();
  const { settings } = useSettings();
  return now === null ? null : dayIn(instant(now), settings.timeZone);
}
