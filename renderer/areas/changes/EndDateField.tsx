import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { UtcDay } from '../../../core/domain/time/utc-calendar.ts';
import { startOfUtcDay } from '../../../core/domain/time/utc-calendar.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useApi } from '../../host/hooks.ts';
import { utcDay } from '../shared/term-day.ts';

type Props = {
  readonly subscriptionId: string;
  /** By the rules; what the service itself allows takes their place as soon as it has answered. */
  readonly reckoned: readonly UtcDay[];
  readonly value: UtcDay | null;
  readonly onChange: (day: UtcDay | null) => void;
};

/** The last day of the next term. */
export function EndDateField({ subscriptionId, reckoned, value, onChange }: Props) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { data } = useQuery({ ...useApi().outbox.endDates.queryOptions({ input: { subscriptionId } }), staleTime: 0 });
  const told = data?.days ?? null;
  const days = told ?? reckoned;
  const [first = null] = days;
  const isOffered = value !== null && days.includes(value);
  useEffect(() => {
    if (!isOffered && value !== first) onChange(first);
  }, [isOffered, value, first, onChange]);
  const hint = data === undefined ? null : days.length === 0 ? t('field.endDateNone') : t(told === null ? 'field.endDateRules' : 'field.endDateService');
  return (
    <Field label={t('field.endDate')} {...(hint === null ? {} : { hint })}>
      <Select value={isOffered ? String(value) : ''} disabled={days.length === 0} data-end-dates={data === undefined ? 'asking' : told === null ? 'rules' : 'service'} onChange={(_, { value: chosen }) => onChange(Number(chosen))}>
        {days.map((day) => (
          <option key={day} value={String(day)}>
            {format.day(utcDay(startOfUtcDay(day)))}
          </option>
        ))}
      </Select>
    </Field>
  );
}
