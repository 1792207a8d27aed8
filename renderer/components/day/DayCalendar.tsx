import { Calendar, DayOfWeek } from '@fluentui/react-calendar-compat';
import type { CalendarStrings, ICalendar } from '@fluentui/react-calendar-compat';
import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { useNow } from '../../host/hooks.ts';
import { calendarFormatter, calendarNames, dateOf, dayOfDate } from './calendar-words.ts';

/** The library leaves the face of its buttons to the browser. */
const useStyles = makeStyles({ surface: { padding: tokens.spacingHorizontalXS, '& button': { fontFamily: 'inherit' } } });

export type DayCalendarProps = {
  /** The field under which it opens. */
  readonly target: RefObject<HTMLElement | null>;
  readonly chosen: string | null;
  readonly min?: string;
  readonly max?: string;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
};

/** A month to pick a day from, with arrows, Page Up and Page Down; Escape leaves it. */
export function DayCalendar({ target, onClose, ...month }: DayCalendarProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: target.current, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={t('day.calendar')}>
        <Month {...month} onClose={onClose} />
      </PopoverSurface>
    </Popover>
  );
}

function Month({ chosen, min, max, onPick, onClose }: Omit<DayCalendarProps, 'target'>) {
  const { settings } = useSettings();
  const now = useNow();
  const { language, timeZone } = settings;
  const words = useMemo(() => ({ names: calendarNames(language), formatter: calendarFormatter(language) }), [language]);
  const sentences = useSentences();
  const today = now === null ? null : dayIn(instant(now), timeZone);
  const dates = useMemo(() => ({ value: dateIn(chosen), today: dateIn(today), minDate: dateIn(min), maxDate: dateIn(max) }), [chosen, today, min, max]);
  const calendar = useRef<ICalendar>(null);
  // The keys move from the day that is chosen, not from the heading.
  useEffect(() => calendar.current?.focus(), []);
  return (
    <Calendar
      componentRef={calendar}
      firstDayOfWeek={DayOfWeek.Monday}
      showMonthPickerAsOverlay
      highlightSelectedMonth
      showGoToToday={today !== null}
      onSelectDate={(date) => onPick(dayOfDate(date))}
      onDismiss={onClose}
      dateTimeFormatter={words.formatter}
      strings={{ ...words.names, ...sentences }}
      {...(dates.value === null ? {} : { value: dates.value })}
      {...(dates.today === null ? {} : { today: dates.today })}
      {...(dates.minDate === null ? {} : { minDate: dates.minDate })}
      {...(dates.maxDate === null ? {} : { maxDate: dates.maxDate })}
    />
  );
}

const dateIn = (day: string | null | undefined): Date | null => (day === null || day === undefined || day === '' ? null : dateOf(day));

function useSentences(): Omit<CalendarStrings, 'months' | 'shortMonths' | 'days' | 'shortDays'> {
  const { t } = useTranslation('common');
  // The library asks for whole sentences with a place for the date.
  const place = { day: '{0}' };
  return {
    goToToday: t('day.today'),
    prevMonthAriaLabel: t('day.previousMonth'),
    nextMonthAriaLabel: t('day.nextMonth'),
    prevYearAriaLabel: t('day.previousYear'),
    nextYearAriaLabel: t('day.nextYear'),
    prevYearRangeAriaLabel: t('day.previousYears'),
    nextYearRangeAriaLabel: t('day.nextYears'),
    monthPickerHeaderAriaLabel: t('day.changeYear', place),
    yearPickerHeaderAriaLabel: t('day.changeMonth', place),
    selectedDateFormatString: t('day.selected', place),
    todayDateFormatString: t('day.isToday', place),
  };
}
