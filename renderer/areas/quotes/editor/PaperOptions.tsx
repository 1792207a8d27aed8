import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteExtras } from '../../../../core/contract/documents.ts';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { DOCUMENT_LANGUAGES } from '../../../../core/domain/quotes/quote.ts';
import { isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DayField } from '../../../components/day/DayField.tsx';
import { AlternativeChoice } from './AlternativeChoice.tsx';
import { ViesFields } from './ViesFields.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { LocationField } from '../../shared/LocationField.tsx';
import { TakeRate } from '../../prices/rates/TakeRate.tsx';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, alignItems: 'start', '& .fui-Input': { minWidth: 0, width: '100%' }, '& .fui-Select': { minWidth: 0, width: '100%' } },
});

/** What only the paper says: a second language beside its own, and a rate of exchange typed in by hand. */
export function PaperOptions({ quote }: { readonly quote: Quote }) {
  const api = useApi();
  const { data } = useQuery(api.documents.quoteExtras.queryOptions({ input: { id: quote.id } }));
  return data === undefined ? null : <Options key={quote.id} quote={quote} kept={data} />;
}

const BINDING = ['asOffice', 'yes', 'no'] as const;
const choiceOf = (binds: boolean | null): (typeof BINDING)[number] => (binds === null ? 'asOffice' : binds ? 'yes' : 'no');

type Typed = { readonly rate: string; readonly table: string; readonly day: string };

function Options({ quote, kept }: { readonly quote: Quote; readonly kept: QuoteExtras }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const save = useMutation(useApi().documents.saveQuoteExtras.mutationOptions());
  const [typed, setTyped] = useState<Typed>({ rate: kept.exchange?.rate ?? '', table: kept.exchange?.table ?? '', day: kept.exchange?.day ?? '' });
  const other = quote.currency === 'PLN' ? 'EUR' : 'PLN';
  const keep = (extras: Partial<QuoteExtras>): void => save.mutate({ ...kept, id: quote.id, ...extras });
  const keepRate = (next: Typed): void => {
    const rate = next.rate.trim().replace(',', '.');
    if (next.rate.trim() === '') keep({ exchange: null });
    else if (/^\d{1,6}(\.\d{1,6})?$/.test(rate) && isCalendarDay(next.day)) keep({ exchange: { rate, currency: other, table: next.table.trim(), day: next.day } });
  };
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const isIncomplete = typed.rate.trim() !== '' && typed.day === '';
  return (
    <div className={styles.grid}>
      {save.error === null ? null : <ErrorNotice error={screenErrorOf(save.error)} />}
      <LocationField about="quote" id={quote.id} />
      <Field label={t('papers.second')}>
        <Select value={kept.secondLanguage ?? ''} onChange={(_, data) => keep({ secondLanguage: DOCUMENT_LANGUAGES.find((language) => language === data.value) ?? null })}>
          <option value="">{t('papers.noSecond')}</option>
          {DOCUMENT_LANGUAGES.filter((language) => language !== quote.language).map((language) => (
            <option key={language} value={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceField label={t('binding.label')} value={choiceOf(kept.binds)} options={BINDING} textOf={(choice) => t(`binding.${choice}`)} onChange={(choice) => keep({ binds: choice === 'asOffice' ? null : choice === 'yes' })} />
      <Field label={t('exchange.rate', { from: quote.currency, to: other })}>
        <Input value={typed.rate} inputMode="decimal" maxLength={14} onChange={(_, data) => change({ rate: data.value })} onBlur={() => keepRate(typed)} />
      </Field>
      <Field label={t('exchange.table')}>
        <Input value={typed.table} maxLength={60} placeholder="226/A/NBP/2026" onChange={(_, data) => change({ table: data.value })} onBlur={() => keepRate(typed)} />
      </Field>
      <DayField label={t('exchange.day')} value={typed.day} problem={isIncomplete ? t('exchange.dayMissing') : null} onChange={(day) => change({ day })} onBlur={() => keepRate(typed)} />
      <TakeRate
        from={quote.currency}
        to={other}
        onTake={(taken) => {
          setTyped(taken);
          keepRate(taken);
        }}
      />
      <ViesFields kept={kept.vies} onKeep={(vies) => keep({ vies })} />
      <AlternativeChoice chosen={kept.alternatives} onKeep={(alternatives) => keep({ alternatives })} />
    </div>
  );
}
