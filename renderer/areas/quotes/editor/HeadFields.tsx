import { Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { DOCUMENT_LANGUAGES } from '../../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../../core/domain/quotes/quote.ts';
import { retold } from '../../../../core/domain/quotes/retold.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { TaxNumberField } from './TaxNumberField.tsx';
import { DayField } from '../../../components/day/DayField.tsx';
import { PlaceholderText } from '../../papers/PlaceholderText.tsx';
import { useOpeningTexts } from './opening-texts.ts';
import { TermsField } from './TermsField.tsx';
import type { Draft } from './draft.ts';

/** Id of the date field, for the link that asks for another day. */
export const VALID_UNTIL_ID = 'quote-valid-until';

/** Ids of the fields of text, for the links beside what is wrong in them. */
export const textFieldId = (field: 'introduction' | 'closing' | 'terms'): string => `quote-text-${field}`;

const CURRENCIES = ['PLN', 'EUR', 'GBP', 'USD', 'CHF', 'CZK'];

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Select': { minWidth: 0, width: '100%' },
  },
  wide: { gridColumn: '1 / -1' },
  large: { gridColumn: 'span 7', minWidth: 0, overflowWrap: 'anywhere' },
  half: { gridColumn: 'span 5', minWidth: 0 },
  third: { gridColumn: 'span 4', minWidth: 0 },
  small: { gridColumn: 'span 3', minWidth: 0 },
  link: { fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly quote: Quote; readonly draft: Draft; readonly setValue: UseFormSetValue<Draft> };

/** For whom the quote is, in which language and currency, and how long it holds. */
export function HeadFields({ quote, draft, setValue }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const opening = useOpeningTexts();
  const currencies = CURRENCIES.includes(draft.currency) ? CURRENCIES : [draft.currency, ...CURRENCIES];
  return (
    <div className={styles.grid}>
      <Field label={t('head.customer')} className={styles.large}>
        <Link href={href(addressOf('customers', quote.customerId))} className={styles.link}>
          {quote.customerName === '' ? t('noCustomer') : quote.customerName}
        </Link>
      </Field>
      <div className={styles.half}>
        <TaxNumberField quote={quote} />
      </div>
      <Field label={t('head.language')} className={styles.third}>
        <Select value={draft.language} onChange={(_, data) => changeLanguage({ draft, value: data.value, opening }, setValue)}>
          {DOCUMENT_LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('head.currency')} className={styles.small}>
        <Select value={draft.currency} onChange={(_, data) => changeCurrency(draft, data.value, setValue)}>
          {currencies.map((currency) => (
            <option key={currency} value={currency}>
              {currency}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.half}>
        <DayField id={VALID_UNTIL_ID} required label={t('head.validUntil')} value={draft.validUntil} onChange={(day) => setValue('validUntil', day)} />
      </div>
      <Field label={t('head.subject')} className={styles.wide}>
        <Input value={draft.subject} maxLength={300} onChange={(_, data) => setValue('subject', data.value)} lang={draft.language} />
      </Field>
    </div>
  );
}

/** The texts before and after the lines and the terms, in the language of the paper. */
export function TextFields({ quote, draft, setValue }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  return (
    <div className={styles.grid}>
      <PlaceholderText id={textFieldId('introduction')} label={t('head.introduction')} value={draft.introduction} language={draft.language} rows={4} maxLength={5_000} className={styles.wide} onChange={(text) => setValue('introduction', text)} />
      <PlaceholderText id={textFieldId('closing')} label={t('head.closing')} value={draft.closing} language={draft.language} rows={4} maxLength={5_000} className={styles.wide} onChange={(text) => setValue('closing', text)} />
      <TermsField quote={{ id: quote.id, language: draft.language }} className={styles.wide} />
    </div>
  );
}

type LanguageChange = { readonly draft: Draft; readonly value: string; readonly opening: ReturnType<typeof useOpeningTexts> };

/** What nobody has touched is said in the new language; what was written stays. */
function changeLanguage({ draft, value, opening }: LanguageChange, setValue: Props['setValue']): void {
  const language: DocumentLanguage = DOCUMENT_LANGUAGES.find((known) => known === value) ?? draft.language;
  const texts = retold(draft, opening(draft.language), opening(language));
  setValue('language', language);
  setValue('subject', texts.subject);
  setValue('introduction', texts.introduction);
  setValue('closing', texts.closing);
}

/** Prices of one's own follow the currency of the quote; list prices keep theirs until typed anew. */
function changeCurrency(draft: Draft, currency: string, setValue: Props['setValue']): void {
  setValue('currency', currency);
  setValue(
    'lines',
    draft.lines.map((line) => (line.productId === null && line.unitPrice ? { ...line, unitPrice: { ...line.unitPrice, currency } } : line)),
  );
}
