import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDay, noonOf } from '../../../../core/domain/time/calendar-day.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { readDay, writeDay } from './day-text.ts';

export type DayFieldProps = { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** A day typed in figures, said back with the name of its month. The browser's own field speaks only its own language. */
export function DayField({ id, label, value, onChange }: DayFieldProps) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const isDay = isCalendarDay(value);
  const text = typed ?? (isDay ? writeDay(value, format.country) : value);
  return (
    <Field label={{ children: label, htmlFor: id }} {...(isDay ? { hint: format.longDate(noonOf(value)) } : { validationMessage: t('head.validUntilProblem') })}>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(readDay(data.value) ?? '');
        }}
        onBlur={() => {
          if (isDay) setTyped(null);
        }}
      />
    </Field>
  );
}
