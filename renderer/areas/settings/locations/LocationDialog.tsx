import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocationFields } from '../../../../core/contract/locations.ts';
import type { OfficeLocation } from '../../../../core/domain/office/locations.ts';
import { useSettings } from '../../../app/settings.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { countryOptions } from '../countries.ts';
import { useFormStyles } from '../styles.ts';

const EMPTY: LocationFields = { name: '', line1: '', line2: '', postalCode: '', city: '', country: 'PL', taxId: '', phone: '', email: '', author: '', bankName: '', iban: '', partnerId: '' };
const LONGEST: Readonly<Record<keyof LocationFields, number>> = { name: 100, line1: 200, line2: 200, postalCode: 20, city: 100, country: 2, taxId: 40, phone: 40, email: 200, author: 100, bankName: 100, iban: 42, partnerId: 12 };
const PROBLEMS = ['missing', 'taken', 'digits', 'taxIdAbroad', 'tooMany'] as const;

/** One location. What the host refuses is told at its field, and nothing typed is lost. */
export function LocationDialog({ location, isUsual, onClose }: { readonly location: OfficeLocation | null; readonly isUsual: boolean; readonly onClose: () => void }) {
  const styles = useFormStyles();
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { settings } = useSettings();
  const notify = useNotify();
  const [fields, setFields] = useState<LocationFields>(() => fieldsOf(location) ?? { ...EMPTY, country: settings.formatCountry });
  const [usual, setUsual] = useState(isUsual);
  const save = useMutation(
    useApi().locations.save.mutationOptions({
      onSuccess: () => {
        notify({ text: t('locations.saved'), tone: 'success' });
        onClose();
      },
    }),
  );
  const error = save.error === null ? null : screenErrorOf(save.error);
  const issues = error?.tag === 'validation' ? error.issues : [];
  const change = (name: keyof LocationFields, value: string): void => setFields({ ...fields, [name]: value });
  const problemOf = (name: keyof LocationFields): string | null => {
    const found = issues.find(({ path }) => path === name)?.problem;
    const known = PROBLEMS.find((problem) => problem === found);
    return known === undefined ? null : t(`locations.problem.${known}`);
  };
  const text = (name: keyof LocationFields, label: string, { hint, required = false }: { readonly hint?: string; readonly required?: boolean } = {}) => {
    const problem = problemOf(name);
    return (
      <Field label={label} required={required} {...(problem === null ? (hint === undefined ? {} : { hint }) : { validationMessage: problem })}>
        <Input name={`location-${name}`} value={fields[name]} maxLength={LONGEST[name]} onChange={(_, data) => change(name, data.value)} />
      </Field>
    );
  };
  return (
    <FormDialog
      title={location === null ? t('locations.add') : t('locations.edit')}
      save={t('common:action.save')}
      error={issues.length === 0 ? save.error : null}
      isBusy={save.isPending}
      isGuarded
      noValidate
      onSave={() => save.mutate({ id: location?.id ?? null, fields, isUsual: usual })}
      onClose={onClose}
    >
      <div className={styles.form}>
        {text('name', t('locations.name'), { hint: t('locations.nameHint'), required: true })}
        <div className={styles.pair}>
          {text('line1', t('company.line1'), { required: true })}
          {text('line2', t('company.line2'))}
          {text('postalCode', t('company.postalCode'), { required: true })}
          {text('city', t('company.city'), { required: true })}
          <Field label={t('company.country')}>
            <Select value={fields.country} onChange={(_, data) => change('country', data.value)}>
              {countryOptions(i18n.language, fields.country).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          {text('taxId', t('locations.taxId'), { hint: t('locations.taxIdHint') })}
        </div>
        {text('partnerId', t('locations.partnerId'), { hint: t('locations.partnerIdHint') })}
        <p className={styles.note}>{t('locations.emptyHint')}</p>
        <div className={styles.pair}>
          {text('author', t('company.author'))}
          {text('phone', t('company.phone'))}
          {text('email', t('company.email'))}
          {text('bankName', t('company.bankName'))}
          {text('iban', t('company.iban'))}
        </div>
        <Checkbox label={t('locations.makeUsual')} checked={usual} onChange={(_, data) => setUsual(data.checked === true)} />
      </div>
    </FormDialog>
  );
}

function fieldsOf(location: OfficeLocation | null): LocationFields | null {
  if (location === null) return null;
  const { id: _id, ...fields } = location;
  return fields;
}
