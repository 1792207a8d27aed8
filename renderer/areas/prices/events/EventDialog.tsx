import { Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnEventInput, PriceEventView } from '../../../../core/contract/price-events.ts';
import { TERMS } from '../../../../core/domain/catalog/terms.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { go, addressOf } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { PRICE_CURRENCIES } from '../parts/currencies.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { DayInput } from './DayInput.tsx';
import { draftOf, inputOf, problemsOf } from './event-draft.ts';
import type { EventDraft } from './event-draft.ts';


/** Enters an event: what, when, how much, for what; in three languages. */
export function EventDialog({ event, onClose }: { readonly event: PriceEventView | null; readonly onClose: () => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const [draft, setDraft] = useState<EventDraft>(() => draftOf(event, format.country));
  const [isTried, setTried] = useState(false);
  const problems = problemsOf(draft, format.country);
  const set = (changes: Partial<EventDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const saving = useMutation({
    mutationFn: (input: OwnEventInput) => client.prices.saveEvent(input),
    onSuccess: ({ id }) => {
      go(`${addressOf('prices')}?event=${encodeURIComponent(id)}`);
      onClose();
    },
  });
  const save = (): void => {
    setTried(true);
    const input = inputOf(draft, format.country);
    if (problems.size === 0 && input !== null) saving.mutate(input);
  };
  const message = (field: 'text' | 'effective' | 'announced' | 'percent', text: string) => (isTried && problems.has(field) ? { validationMessage: text } : {});
  return (
    <FormDialog
      title={t(event === null ? 'dialog.new' : 'dialog.edit')}
      save={t('dialog.save')}
      error={saving.error}
      errorNotice={<SavingProblem error={saving.error} />}
      isBusy={saving.isPending}
      layout="columns"
      onSave={save}
      onClose={onClose}
    >
      <Field className={styles.full} label={t('dialog.namePl')} hint={t('dialog.nameHint')} {...message('text', t('dialog.problem.missing'))}>
        <Input value={draft.pl} maxLength={300} onChange={(_, data) => set({ pl: data.value })} />
      </Field>
      <Field label={t('dialog.nameDe')}>
        <Input value={draft.de} maxLength={300} onChange={(_, data) => set({ de: data.value })} />
      </Field>
      <Field label={t('dialog.nameEn')}>
        <Input value={draft.en} maxLength={300} onChange={(_, data) => set({ en: data.value })} />
      </Field>
      <DayInput label={t('dialog.effective')} value={draft.effective} isWrong={isTried && problems.has('effective')} onChange={(effective) => set({ effective })} />
      <DayInput label={t('dialog.announced')} value={draft.announced} isWrong={isTried && problems.has('announced')} onChange={(announced) => set({ announced })} />
      <Field label={t('dialog.percent')} hint={t('dialog.percentHint')} {...message('percent', t('dialog.percentProblem'))}>
        <Input inputMode="decimal" value={draft.percent} onChange={(_, data) => set({ percent: data.value })} />
      </Field>
      <ChoiceField label={t('dialog.currency')} value={draft.currency} options={['', ...PRICE_CURRENCIES]} textOf={(currency) => (currency === '' ? t('dialog.allCurrencies') : currency)} onChange={(currency) => set({ currency })} />
      <ChoiceField label={t('dialog.term')} value={draft.term} options={['', ...TERMS]} textOf={(term) => (term === '' ? t('dialog.allTerms') : t(`term.${term}`))} onChange={(term) => set({ term })} />
      <ProductField value={draft.product} onChange={(product) => set({ product })} />
      <Field className={styles.full} label={t('dialog.source')} hint={t('dialog.sourceHint')}>
        <Input value={draft.source} maxLength={300} onChange={(_, data) => set({ source: data.value })} />
      </Field>
    </FormDialog>
  );
}

const PROBLEMS = ['missing', 'order', 'notAFactor', 'tooLarge', 'otherCurrency', 'empty'] as const;

/** What the core refused, in its own words; anything else as everywhere. */
function SavingProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('prices');
  const shown = screenErrorOf(error);
  const problem = shown.tag === 'validation' ? PROBLEMS.find((one) => shown.issues.some((issue) => issue.problem === one)) : undefined;
  if (problem === undefined) return <ErrorNotice error={shown} />;
  return (
    <MessageBar intent="error">
      <MessageBarBody>{t(`dialog.problem.${problem}`)}</MessageBarBody>
    </MessageBar>
  );
}

/** Products of the catalogue; one or all. */
function ProductField({ value, onChange }: { readonly value: string; readonly onChange: (product: string) => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const input = { search: '', kind: 'main', segment: null, from: 0, count: 500 } as const;
  const rows = useQuery(useApi().catalogue.page.queryOptions({ input })).data?.rows ?? [];
  const products = new Map(rows.map(({ productId, title }) => [productId, title]));
  return (
    <Field label={t('dialog.product')}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('dialog.allProducts')}</option>
        {value === '' || products.has(value) ? null : <option value={value}>{value}</option>}
        {[...products].map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
