import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../core/domain/time/calendar-day.ts';
import { useFormat } from '../../format/useFormat.ts';
import { readDay, writeDay } from './day-text.ts';
import { DayInput } from './DayInput.tsx';
import type { DayInputProps } from './DayInput.tsx';

export type DayFieldProps = Omit<DayInputProps, 'onFocus'> & {
  readonly label: string;
  readonly required?: boolean;
  /** Stands under the field while it is empty; a day is said back with the name of its month. */
  readonly hint?: string;
  /** What the form has against the day. That it is none the field says itself. */
  readonly problem?: string | null;
};

/** Any day of another year is a good example of how days are typed. */
const EXAMPLE = '2027-04-01';

/** A day with its label: what was typed is said back in words, or why it is no day. */
export function DayField({ label, required, hint, problem = null, onBlur, ...input }: DayFieldProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [stage, setStage] = useState<'untouched' | 'typing' | 'left'>('untouched');
  const day = readDay(input.value);
  const isNone = day === null && stage !== 'typing' && (input.value !== '' || (required === true && stage === 'left'));
  const wrong = isNone ? t('day.problem', { example: writeDay(EXAMPLE, format.country) }) : problem;
  const said = day === null ? hint : [format.longDate(noonOf(day)), hint].filter((part) => part !== undefined).join(' · ');
  return (
    <Field label={input.id === undefined ? label : { children: label, htmlFor: input.id }} required={required === true} {...(wrong === null ? (said === undefined ? {} : { hint: said }) : { validationMessage: wrong })}>
      <DayInput
        {...input}
        onFocus={() => setStage('typing')}
        onBlur={() => {
          setStage('left');
          onBlur?.();
        }}
      />
    </Field>
  );
}
