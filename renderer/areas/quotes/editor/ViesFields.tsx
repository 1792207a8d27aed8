import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteExtras } from '../../../../core/contract/documents.ts';
import { isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';
import { DayField } from '../../../components/day/DayField.tsx';

const STATES = ['valid', 'invalid', 'unavailable'] as const;
type Vies = QuoteExtras['vies'];

/** What somebody found out about the customer's VAT id, and when. The program itself asks nobody. */
export function ViesFields({ kept, onKeep }: { readonly kept: Vies; readonly onKeep: (vies: Vies) => void }) {
  const { t } = useTranslation('quotes');
  const [typed, setTyped] = useState({ state: kept?.state ?? null, day: kept?.day ?? '', consultation: kept?.consultation ?? '' });
  const keep = (next: typeof typed): void => {
    setTyped(next);
    if (next.state === null) onKeep(null);
    else if (isCalendarDay(next.day)) onKeep({ state: next.state, day: next.day, consultation: next.consultation.trim() });
  };
  return (
    <>
      <Field label={t('vies.title')} hint={t('vies.hint')}>
        <Select value={typed.state ?? ''} onChange={(_, data) => keep({ ...typed, state: STATES.find((state) => state === data.value) ?? null })}>
          <option value="">{t('vies.none')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`vies.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      {typed.state === null ? null : (
        <>
          <DayField label={t('vies.day')} value={typed.day} problem={typed.day === '' ? t('vies.dayMissing') : null} onChange={(day) => setTyped({ ...typed, day })} onBlur={() => keep(typed)} />
          <Field label={t('vies.consultation')}>
            <Input value={typed.consultation} maxLength={40} onChange={(_, data) => setTyped({ ...typed, consultation: data.value })} onBlur={() => keep(typed)} />
          </Field>
        </>
      )}
    </>
  );
}
