import { Button, Input } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDay } from '../../../core/domain/time/calendar-day.ts';
import { useFormat } from '../../format/useFormat.ts';
import { readDay, writeDay } from './day-text.ts';

/** Nobody needs it before the first day is picked. */
const DayCalendar = lazy(async () => ({ default: (await import('./DayCalendar.tsx')).DayCalendar }));

export type DayInputProps = {
  /** `YYYY-MM-DD`, empty, or what was typed as long as it is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  /** Days before and after are not offered; whoever types one is told by the form. */
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
};

/**
 * A day in the language and formats of the screen: typed in figures, or picked in a calendar
 * (button, or Alt and arrow down). The browser's own field speaks only the system's language.
 */
export function DayInput({ value, onChange, id, min, max, disabled, onFocus, onBlur }: DayInputProps) {
  const { t } = useTranslation('common');
  const { country } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [isHere, setHere] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const day = readDay(value);
  // While somebody types, the text is theirs; afterwards it is written as usual.
  const text = typed !== null && (isHere || day === null) ? typed : day === null ? value : writeDay(day, country);
  const pick = (picked: string): void => {
    setTyped(null);
    setOpen(false);
    onChange(picked);
    input.current?.focus();
  };
  return (
    <>
      <Input
        {...(id === undefined ? {} : { id })}
        root={{ ref: box }}
        input={{ ref: input }}
        inputMode="numeric"
        aria-keyshortcuts="Alt+ArrowDown"
        autoComplete="off"
        maxLength={30}
        disabled={disabled === true}
        value={text}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(readDay(data.value) ?? data.value.trim());
        }}
        onFocus={() => {
          setHere(true);
          onFocus?.();
        }}
        onBlur={() => {
          setHere(false);
          if (isCalendarDay(value) || value === '') setTyped(null);
          onBlur?.();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !event.altKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        contentAfter={
          <Button appearance="transparent" size="small" icon={<CalendarLtrRegular />} aria-label={t('day.choose')} aria-haspopup="dialog" aria-expanded={isOpen} disabled={disabled === true} onClick={() => setOpen(!isOpen)} />
        }
      />
      {isOpen ? (
        <Suspense>
          <DayCalendar target={box} chosen={day} onPick={pick} onClose={() => setOpen(false)} {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} />
        </Suspense>
      ) : null}
    </>
  );
}
