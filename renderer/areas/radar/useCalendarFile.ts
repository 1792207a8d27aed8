import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RadarFilter, RadarHorizon, RadarRow, TakeOverView } from '../../../core/contract/radar.ts';
import { icsOf } from '../../../core/domain/radar/ics.ts';
import type { CalendarEvent } from '../../../core/domain/radar/ics.ts';
import { addDays, dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useDesk } from '../../app/settings.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient, useNow } from '../../host/hooks.ts';

/** No message of the contract carries more rows. */
const PAGE = 500;
/** A calendar with more entries helps nobody. */
const MOST = 5_000;
const REMIND_BEFORE_WINDOW = 24;
const REMIND_BEFORE_TERM = 72;

type View = { readonly horizon: RadarHorizon; readonly filter: RadarFilter; readonly search: string };

/** Saves what the list shows as a calendar file, in the language of the screen. */
export function useCalendarFile(view: View): { readonly save: () => void; readonly isBusy: boolean } {
  const { t } = useTranslation('radar');
  const client = useClient();
  const desk = useDesk();
  const format = useFormat();
  const notify = useNotify();
  const errorText = useErrorText();
  const now = useNow();
  const eventOf = (row: RadarRow): CalendarEvent => ({
    id: row.id,
    title: t(`calendar.${row.kind}`, { customer: row.customerName, quantity: format.number(row.quantity), product: row.product }),
    text: [...(row.money === null ? [] : [`${t('pane.money')}: ${format.money(row.money)}`]), ...(row.hasScheduledChange ? [t('planned')] : []), row.note].filter((part) => part !== '').join('\n'),
    when: row.kind === 'window' ? { kind: 'moment', at: instant(row.at) } : wholeDay(row),
    remindHours: row.kind === 'window' ? REMIND_BEFORE_WINDOW : REMIND_BEFORE_TERM,
  });
  const takeOverEvent = (row: TakeOverView): CalendarEvent => ({
    id: `${row.id}.takeOver`,
    title: t('calendar.takeOver', { customer: row.customerName, distributor: row.distributor }),
    text: [row.product, ...(row.monthly === null ? [] : [`${t('takeOver.field.monthly')}: ${format.money(row.monthly)}`])].filter((part) => part !== '').join('\n'),
    when: { kind: 'day', day: row.endsOn, next: addDays(row.endsOn, 1) },
    remindHours: REMIND_BEFORE_TERM,
  });
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const rows: RadarRow[] = [];
      let total = 1;
      for (let from = 0; from < Math.min(total, MOST); from += PAGE) {
        const page = await client.radar.page({ ...view, sort: 'date', direction: 'asc', from, count: PAGE });
        rows.push(...page.rows);
        total = page.total;
      }
      const isWhole = view.filter === 'all' && view.search === '';
      const takeOvers = isWhole ? (await client.radar.takeOvers()).rows.filter(({ isOver }) => !isOver) : [];
      return desk.saveList({ name: `${t('calendar.fileName')}.ics`, text: icsOf([...rows.map(eventOf), ...takeOvers.map(takeOverEvent)], { name: t('calendar.name'), madeAt: instant(now ?? 0) }) });
    },
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('calendar.saved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
    },
    onError: (error) => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' }),
  });
  return { save: () => mutate(), isBusy: isPending };
}

/** The last day of a term that ends; the day after it where it renews (as lists show it). */
function wholeDay({ kind, at }: RadarRow): CalendarEvent['when'] {
  const last = dayIn(instant(at), 'UTC');
  const day = kind === 'end' ? last : addDays(last, 1);
  return { kind: 'day', day, next: addDays(day, 1) };
}
