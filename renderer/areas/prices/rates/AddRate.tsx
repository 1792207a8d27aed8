import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { readDay } from '../../../components/day/day-text.ts';
import { DayInput } from '../events/DayInput.tsx';
import { PRICE_CURRENCIES } from '../parts/currencies.ts';
import { usePartStyles } from '../parts/styles.ts';
import { readRate, writeRate } from './rate-text.ts';

/** One rate by hand: how much of the one currency one unit of the other costs. */
export function AddRate() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  const client = useClient();
  const [from, setFrom] = useState('EUR');
  const [to, setTo] = useState('PLN');
  const [day, setDay] = useState('');
  const [rate, setRate] = useState('');
  const [isTried, setTried] = useState(false);
  const readOn = readDay(day);
  const read = readRate(rate);
  const adding = useMutation({
    mutationFn: (given: { readonly on: string; readonly amount: number; readonly scale: number }) => client.prices.rates.add({ from, to, day: given.on, amount: given.amount, scale: given.scale }),
    onSuccess: () => {
      setRate('');
      setTried(false);
    },
  });
  const add = (): void => {
    setTried(true);
    if (readOn !== null && read !== null && from !== to) adding.mutate({ on: readOn, ...read });
  };
  return (
    <form
      className={styles.aligned}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <ChoiceField label={t('rates.from')} value={from} options={PRICE_CURRENCIES} textOf={(currency) => currency} onChange={setFrom} />
      <ChoiceField label={t('rates.to')} value={to} options={PRICE_CURRENCIES} textOf={(currency) => currency} onChange={setTo} {...(isTried && from === to ? { problem: t('rates.same') } : {})} />
      <DayInput label={t('rates.day')} value={day} isWrong={isTried && readOn === null} onChange={setDay} />
      <Field label={t('rates.rate')} {...(isTried && read === null ? { validationMessage: t('rates.rateProblem', { example: writeRate({ amount: 42_615, scale: 4 }, country) }) } : {})}>
        <Input inputMode="decimal" value={rate} onChange={(_, data) => setRate(data.value)} />
      </Field>
      <Field label={t('rates.byHand')}>
        <Button type="submit" disabled={adding.isPending}>
          {t('rates.add')}
        </Button>
      </Field>
      {adding.error === null ? null : <ErrorNotice error={screenErrorOf(adding.error)} />}
    </form>
  );
}
