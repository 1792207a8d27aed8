import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OfficeProfile } from '../../../../core/contract/office.ts';
import { companyDoubts } from '../../../../core/domain/office/company-doubts.ts';
import type { Letterhead } from '../../../../core/domain/papers/letterhead.ts';
import { missingOfficeFields } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import type { SellerField } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import { NumberField, SelectField, TextField } from '../../../components/form/fields.tsx';
import { countryOptions } from '../countries.ts';
import { useFormStyles } from '../styles.ts';

const CURRENCIES = ['PLN', 'EUR', 'GBP', 'CHF', 'CZK', 'USD'];

type Part = { readonly control: Control<OfficeProfile> };
type TextName = Exclude<keyof OfficeProfile, 'quoteValidDays' | 'country' | 'currency'>;

function useText({ control }: Part) {
  const { t } = useTranslation('settings');
  return (name: TextName) => ({ control, name, label: t(`company.${name}`) });
}

/** Name and address as they stand on letters. */
export function AddressFields({ control }: Part) {
  const styles = useFormStyles();
  const { t, i18n } = useTranslation('settings');
  const text = useText({ control });
  const country = useWatch({ control, name: 'country' });
  return (
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
      <SelectField control={control} name="country" label={t('company.country')} options={countryOptions(i18n.language, country)} />
    </Group>
  );
}

/** The tax number, and the register entry as one line where no legal form asks for its parts. */
export function RegisterFields({ control, withLine }: Part & { readonly withLine: boolean }) {
  const { t } = useTranslation('settings');
  const text = useText({ control });
  return (
    <Group title={t('company.group.register')}>
      <TextField {...text('taxId')} hint={t('company.taxIdHint')} maxLength={40} />
      {withLine ? <TextField {...text('registerLine')} hint={t('company.registerLineHint')} maxLength={400} /> : null}
    </Group>
  );
}

export function ContactFields({ control }: Part) {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const text = useText({ control });
  return (
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
  );
}

/** Bank account, and how new quotes begin. */
export function BankAndQuoteFields({ control }: Part) {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const text = useText({ control });
  const currency = useWatch({ control, name: 'currency' });
  return (
    <>
      <Group title={t('company.group.bank')}>
        <div className={styles.pair}>
          <TextField {...text('bankName')} maxLength={100} />
          <TextField {...text('iban')} maxLength={42} />
        </div>
      </Group>
      <Group title={t('company.group.quotes')}>
        <div className={styles.pair}>
          <SelectField control={control} name="currency" label={t('company.currency')} options={currencyOptions(currency)} />
          <NumberField control={control} name="quoteValidDays" label={t('company.quoteValidDays')} suffix={t('company.days')} problem={t('company.quoteValidDaysProblem')} />
        </div>
      </Group>
    </>
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

const OWN: readonly SellerField[] = ['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId', 'registerLine'];
const isOwn = (field: string): field is SellerField => OWN.some((own) => own === field);

/** What looks like a slip. It may be saved all the same: the office knows better than a rule. */
export function Doubts({ control }: Part) {
  const { t } = useTranslation('settings');
  const [country, postalCode, taxId, email, iban] = useWatch({ control, name: ['country', 'postalCode', 'taxId', 'email', 'iban'] });
  const doubts = companyDoubts({ country, postalCode, taxId, email, iban });
  if (doubts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-doubts={doubts.length}>
      <MessageBarBody>{doubts.map((doubt) => (doubt.field === 'postalCode' ? t('company.doubt.postalCode', { example: doubt.example }) : t(`company.doubt.${doubt.field}`))).join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

/** What a quote still lacks. Gaps may be saved; they are named here before the issuing names them. */
export function Gaps({ control, letterhead }: Part & { readonly letterhead: Letterhead | undefined }) {
  const { t } = useTranslation('settings');
  const [companyName, line1, postalCode, city, country, taxId, registerLine] = useWatch({ control, name: ['companyName', 'line1', 'postalCode', 'city', 'country', 'taxId', 'registerLine'] });
  // What the legal form asks for is named beside its own fields.
  const missing = letterhead === undefined ? [] : missingOfficeFields({ companyName, line1, postalCode, city, country, taxId, registerLine }, letterhead).filter(isOwn);
  if (missing.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('company.gaps', { fields: missing.map((field) => t(`company.${field}`)).join(', ') })}</MessageBarBody>
    </MessageBar>
  );
}
