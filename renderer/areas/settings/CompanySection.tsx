import { zodResolver } from '@hookform/resolvers/zod';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { officeProfile, type OfficeProfile } from '../../../core/contract/office.ts';
import { missingOfficeFields } from '../../../core/domain/quotes/missing-seller-fields.ts';
import type { SellerField } from '../../../core/domain/quotes/missing-seller-fields.ts';
import { NumberField, SelectField, TextField } from '../../components/form/fields.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { countryOptions } from './countries.ts';
import { useFormStyles } from './styles.ts';

const CURRENCIES = ['PLN', 'EUR', 'GBP', 'CHF', 'CZK', 'USD'];

/** The own company as the papers print it. */
export function CompanySection() {
  const query = useQuery(useApi().office.profile.queryOptions());
  return <QueryGate query={query}>{(profile) => <ProfileForm profile={profile} />}</QueryGate>;
}

function ProfileForm({ profile }: { readonly profile: OfficeProfile }) {
  const styles = useFormStyles();
  const { t, i18n } = useTranslation(['settings', 'common']);
  const notify = useNotify();
  const { control, handleSubmit, reset, formState } = useForm<OfficeProfile>({ resolver: zodResolver(officeProfile), defaultValues: profile });
  // A new answer from the host must not undo what is being typed.
  useEffect(() => reset(profile, { keepDirtyValues: true }), [profile, reset]);
  const save = useMutation(
    useApi().office.saveProfile.mutationOptions({
      onSuccess: (saved) => {
        reset(saved);
        notify({ text: t('company.saved'), tone: 'success' });
      },
    }),
  );
  const text = (name: Exclude<keyof OfficeProfile, 'quoteValidDays' | 'country' | 'currency'>) => ({ control, name, label: t(`company.${name}`) });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)}>
      <Gaps control={control} />
      <Group title={t('company.group.address')}>
        <TextField {...text('companyName')} maxLength={200} />
        <div className={styles.pair}>
          <TextField {...text('line1')} maxLength={200} />
          <TextField {...text('line2')} maxLength={200} />
        </div>
        <div className={styles.pair}>
          <TextField {...text('postalCode')} maxLength={20} />
          <TextField {...text('city')} maxLength={100} />
        </div>
        <SelectField control={control} name="country" label={t('company.country')} options={countryOptions(i18n.language, profile.country)} />
      </Group>
      <Group title={t('company.group.register')}>
        <TextField {...text('taxId')} hint={t('company.taxIdHint')} maxLength={40} />
        <TextField {...text('registerLine')} hint={t('company.registerLineHint')} maxLength={400} />
      </Group>
      <Group title={t('company.group.contact')}>
        <div className={styles.pair}>
          <TextField {...text('author')} hint={t('company.authorHint')} maxLength={100} />
          <TextField {...text('phone')} type="tel" maxLength={40} />
        </div>
        <div className={styles.pair}>
          <TextField {...text('email')} type="email" maxLength={200} />
          <TextField {...text('website')} maxLength={200} />
        </div>
      </Group>
      <Group title={t('company.group.bank')}>
        <div className={styles.pair}>
          <TextField {...text('bankName')} maxLength={100} />
          <TextField {...text('iban')} maxLength={42} />
        </div>
      </Group>
      <Group title={t('company.group.quotes')}>
        <div className={styles.pair}>
          <SelectField control={control} name="currency" label={t('company.currency')} options={currencyOptions(profile.currency)} />
          <NumberField control={control} name="quoteValidDays" label={t('company.quoteValidDays')} suffix={t('company.days')} problem={t('company.quoteValidDaysProblem')} />
        </div>
      </Group>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} onRetry={() => save.mutate(save.variables ?? profile)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !formState.isDirty}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !formState.isDirty} onClick={() => reset(profile)}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}

const currencyOptions = (current: string) => [...new Set([...CURRENCIES, current])].map((value) => ({ value, label: value }));

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useFormStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** What a quote still lacks. Gaps may be saved; they are named here before the issuing names them. */
function Gaps({ control }: { readonly control: Control<OfficeProfile> }) {
  const { t } = useTranslation('settings');
  const [companyName, line1, postalCode, city, country, taxId, registerLine] = useWatch({ control, name: ['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId', 'registerLine'] });
  const { data: letterhead } = useQuery(useApi().documents.letterhead.queryOptions());
  const own = new Set<string>(['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId', 'registerLine']);
  // What the legal form asks for is named beside its own fields below.
  const missing = letterhead === undefined ? [] : missingOfficeFields({ companyName, line1, postalCode, city, country, taxId, registerLine }, letterhead).filter((field): field is SellerField => own.has(field));
  if (missing.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('company.gaps', { fields: missing.map((field) => t(`company.${field}`)).join(', ') })}</MessageBarBody>
    </MessageBar>
  );
}
