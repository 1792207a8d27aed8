import { Button, Field } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi, useNow } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { writeRate } from './rate-text.ts';

/** A rate as papers keep it: a plain decimal, the table's name, the day. */
export type TakenRate = { readonly rate: string; readonly table: string; readonly day: string };
export type TakeRateProps = { readonly from: string; readonly to: string; readonly onTake: (taken: TakenRate) => void };

/** Offers the last rate of the office's table; nothing where there is none. */
export function TakeRate(props: TakeRateProps) {
  const now = useNow();
  return now === null ? null : (
    <LateWords>
      <Offer {...props} day={new Date(now).toISOString().slice(0, 10)} />
    </LateWords>
  );
}

function Offer({ from, to, day, onTake }: TakeRateProps & { readonly day: string }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const { data } = useQuery(useApi().prices.rates.on.queryOptions({ input: { from, to, day } }));
  // Papers speak of one unit; tables of some currencies speak of a hundred.
  if (data === undefined || data === null || data.units !== 1) return null;
  return (
    <Field label={t('rates.fromTable')}>
      <Button onClick={() => onTake({ rate: writeRate(data, 'GB'), table: data.table ?? '', day: data.day })}>{t('rates.take', { rate: writeRate(data, format.country), day: format.day(data.day) })}</Button>
    </Field>
  );
}
