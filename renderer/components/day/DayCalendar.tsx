import { Calendar, DayOfWeek } from '@fluentui/react-calendar-compat';
import { Popover, PopoverSurface } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { useNow } from '../../host/hooks.ts';
import { calendarFormatter, calendarNames, dateOf, dayOfDate } from './calendar-words.ts';

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
export function DayCalendar({ target, chosen, min, max, onPick, onClose }: DayCalendarProps) {
  const { t } = useTranslation('common');
  const { settings } = useSettings();
  const now = useNow();
  const { language, timeZone } = settings;
  const words = useMemo(() => ({ names: calendarNames(language), formatter: calendarFormatter(language) }), [language]);
  const today = now === null ? null : dayIn(instant(now), timeZone);
  // The library asks for whole sentences with a place for the date.
  const place = { day: '{0}' };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: target.current, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface aria-label={t('day.calendar')}>
        <Calendar
          firstDayOfWeek={DayOfWeek.Monday}
          showMonthPickerAsOverlay
          highlightSelectedMonth
          showGoToToday={today !== null}
          onSelectDate={(date) => onPick(dayOfDate(date))}
          onDismiss={onClose}
          dateTimeFormatter={words.formatter}
          strings={{
            ...words.names,
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
          }}
          {...(today === null ? {} : { today: dateOf(today) })}
          {...(chosen === null ? {} : { value: dateOf(chosen) })}
          {...(min === undefined || min === '' ? {} : { minDate: dateOf(min) })}
          {...(max === undefined || max === '' ? {} : { maxDate: dateOf(max) })}
        />
      </PopoverSurface>
    </Popover>
  );
}
