import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { letterhead as letterheadSchema } from '../../../core/contract/documents.ts';
import type { Letterhead } from '../../../core/domain/papers/letterhead.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { LawFields, WholeField } from './company/LawFields.tsx';
import { LogoField } from './LogoField.tsx';
import { useFormStyles } from './styles.ts';

/** Legal form, register data and the look of the papers. */
export function LetterheadSection() {
  const query = useQuery(useApi().documents.letterhead.queryOptions());
  return <QueryGate query={query}>{(letterhead) => <LetterheadForm letterhead={letterhead} />}</QueryGate>;
}

type Form = Control<Letterhead>;

function LetterheadForm({ letterhead }: { readonly letterhead: Letterhead }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'common']);
  const notify = useNotify();
  const { control, handleSubmit, reset, formState } = useForm<Letterhead>({ resolver: zodResolver(letterheadSchema), defaultValues: letterhead });
  // A new answer from the host must not undo what is being typed.
  useEffect(() => reset(letterhead, { keepDirtyValues: true }), [letterhead, reset]);
  const save = useMutation(
    useApi().documents.saveLetterhead.mutationOptions({
      onSuccess: (saved) => {
        reset(saved);
        notify({ text: t('letterhead.saved'), tone: 'success' });
      },
    }),
  );
  return (
    <form className={styles.form} noValidate aria-label={t('letterhead.title')} onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('letterhead.law')}</legend>
        <LawFields control={control} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('letterhead.look')}</legend>
        <LookFields control={control} />
      </fieldset>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} onRetry={() => save.mutate(save.variables ?? letterhead)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !formState.isDirty}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !formState.isDirty} onClick={() => reset(letterhead)}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}

function LookFields({ control }: { readonly control: Form }) {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const form = useController({ control, name: 'letterForm' }).field;
  const accent = useController({ control, name: 'accent' }).field;
  const second = useController({ control, name: 'secondLanguage' }).field;
  const binds = useController({ control, name: 'quotesBind' }).field;
  const acceptance = useController({ control, name: 'acceptanceBlock' }).field;
  return (
    <>
      <div className={styles.pair}>
        <LogoField control={control} />
        <Field label={t('letterhead.accent')}>
          <input type="color" value={accent.value} aria-label={t('letterhead.accent')} onChange={(event) => accent.onChange(event.currentTarget.value)} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={t('letterhead.letterForm')} hint={t('letterhead.letterFormHint')}>
          <Select value={form.value} onChange={(_, data) => form.onChange(data.value)}>
            <option value="B">{t('letterhead.formB')}</option>
            <option value="A">{t('letterhead.formA')}</option>
          </Select>
        </Field>
        <Field label={t('letterhead.second')} hint={t('letterhead.secondHint')}>
          <Select value={second.value ?? ''} onChange={(_, data) => second.onChange(DOCUMENT_LANGUAGES.find((language) => language === data.value) ?? null)}>
            <option value="">{t('letterhead.noSecond')}</option>
            {DOCUMENT_LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {t(`letterhead.language.${language}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.pair}>
        <WholeField control={control} name="paymentDays" label={t('letterhead.paymentDays')} suffix={t('company.days')} />
        <Field label={t('letterhead.binding.label')} hint={t('letterhead.binding.hint')}>
          <Select value={binds.value ? 'yes' : 'no'} onChange={(_, data) => binds.onChange(data.value === 'yes')}>
            <option value="yes">{t('letterhead.binding.yes')}</option>
            <option value="no">{t('letterhead.binding.no')}</option>
          </Select>
        </Field>
      </div>
      <Checkbox label={t('letterhead.acceptanceBlock')} checked={acceptance.value} onChange={(_, data) => acceptance.onChange(data.checked === true)} />
    </>
  );
}
