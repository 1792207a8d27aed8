import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { noonOf } from '../../../../core/domain/time/calendar-day.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { readDay, writeDay } from '../../quotes/editor/day-text.ts';

/** A day as it is typed; said back with the name of its month. */
export function DayInput({ label, value, isWrong, onChange }: { readonly label: string; readonly value: string; readonly isWrong: boolean; readonly onChange: (typed: string) => void }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const day = readDay(value);
  const note = isWrong ? { validationMessage: t('dialog.dayProblem', { example: writeDay('2027-04-01', format.country) }) } : day === null ? {} : { hint: format.longDate(noonOf(day)) };
  return (
    <Field label={label} {...note}>
      <Input inputMode="numeric" autoComplete="off" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
