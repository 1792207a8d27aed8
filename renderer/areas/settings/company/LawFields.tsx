import { Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { companyFieldsOf, FORMS_BY_COUNTRY, LEGAL_FORMS, missingCompanyFields } from '../../../../core/domain/papers/company-law.ts';
import type { CompanyField } from '../../../../core/domain/papers/company-law.ts';
import type { Letterhead } from '../../../../core/domain/papers/letterhead.ts';
import { TextField } from '../../../components/form/fields.tsx';
import { useFormStyles } from '../styles.ts';

type Form = Control<Letterhead>;
const COUNTRIES = ['PL', 'DE', 'GB'] as const;

/** The legal form and what it asks for. */
export function LawFields({ control }: { readonly control: Form }) {
  const styles = useFormStyles();
  const { t, i18n } = useTranslation('settings');
  const regions = new Intl.DisplayNames([i18n.language], { type: 'region' });
  const { field } = useController({ control, name: 'legalForm' });
  const values = useWatch({ control, compute: (all: Letterhead) => all });
  const missing = missingCompanyFields(values);
  return (
    <>
      <Field label={t('letterhead.legalForm')} hint={t('letterhead.legalFormHint')}>
        <Select value={field.value ?? ''} onChange={(_, data) => field.onChange(LEGAL_FORMS.find((form) => form === data.value) ?? null)}>
          <option value="">{t('letterhead.noForm')}</option>
          {COUNTRIES.map((country) => (
            <optgroup key={country} label={regions.of(country) ?? country}>
              {FORMS_BY_COUNTRY[country].map((form) => (
                <option key={form} value={form}>
                  {t(`letterhead.forms.${form}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {missing.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('company.gaps', { fields: missing.map((name) => t(`letterhead.field.${name}`)).join(', ') })}</MessageBarBody>
        </MessageBar>
      )}
      {field.value === null ? null : (
        <div className={styles.pair}>
          {companyFieldsOf(field.value).map((name) => (
            <LawField key={name} control={control} name={name} />
          ))}
        </div>
      )}
    </>
  );
}

function LawField({ control, name }: { readonly control: Form; readonly name: CompanyField }) {
  const { t } = useTranslation('settings');
  const label = t(`letterhead.field.${name}`);
  return name === 'capital' || name === 'capitalPaid' ? <WholeField control={control} name={name} label={label} suffix="" /> : <TextField control={control} name={name} label={label} maxLength={400} />;
}

/** A whole number or nothing. */
export function WholeField({ control, name, label, suffix }: { readonly control: Form; readonly name: 'capital' | 'capitalPaid' | 'paymentDays'; readonly label: string; readonly suffix: string }) {
  const { field } = useController({ control, name });
  return (
    <Field label={label}>
      <Input
        inputMode="numeric"
        value={field.value === null ? '' : String(field.value)}
        onChange={(_, data) => {
          const digits = data.value.replaceAll(/\D/g, '').slice(0, 12);
          field.onChange(digits === '' ? null : Number(digits));
        }}
        onBlur={field.onBlur}
        {...(suffix === '' ? {} : { contentAfter: suffix })}
      />
    </Field>
  );
}
