import { useTranslation } from 'react-i18next';
import { CUSTOMER_LANGUAGES, languageOf } from '../../../../core/domain/customers/draft.ts';
import { CUSTOMER_KINDS, INSTITUTIONS } from '../../../../core/domain/customers/kinds.ts';
import { checkPhone, shownPhone } from '../../../../core/domain/customers/phone.ts';
import { postalCodeExample } from '../../../../core/domain/customers/postal-code.ts';
import { findRegion, regionsOf } from '../../../../core/domain/customers/regions.ts';
import { checkTaxNumber } from '../../../../core/domain/customers/tax-number.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { countryOptions } from '../../settings/countries.ts';
import { Section } from '../../shared/Section.tsx';
import { AddressCheck } from './AddressCheck.tsx';
import { useDraftForm } from './form.ts';
import { Choice, TextInput } from './inputs.tsx';
import { useEditorStyles } from './styles.ts';

export function CompanySection() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  const tax = fields.taxNumber.trim() === '' ? null : checkTaxNumber(fields.country, fields.taxNumber);
  const isPolish = fields.country === 'PL';
  return (
    <Section title={t('editor.company')}>
      <div className={styles.grid}>
        <div className={styles.large}>
          <TextInput field="companyName" maxLength={400} />
        </div>
        <div className={styles.third}>
          <CountryChoice />
        </div>
        <div className={styles.third}>
          <TextInput field="taxNumber" maxLength={60} hint={tax?.kind === 'ok' && tax.isProven ? t('editor.hint.taxNumberOk', { number: tax.printed }) : null} />
        </div>
        {isPolish ? (
          <>
            <div className={styles.third}>
              <TextInput field="regon" maxLength={40} />
            </div>
            <div className={styles.third}>
              <TextInput field="krs" maxLength={40} />
            </div>
          </>
        ) : null}
        <div className={isPolish ? styles.half : styles.third}>
          <Choice field="kind" options={CUSTOMER_KINDS.map((value) => ({ value, label: t(`editor.kind.${value}`) }))} onChoose={(value) => change({ kind: CUSTOMER_KINDS.find((kind) => kind === value) ?? fields.kind })} />
        </div>
        <div className={isPolish ? styles.half : styles.third}>
          <Choice
            field="institution"
            options={INSTITUTIONS.map((value) => ({ value, label: t(`editor.institution.${value}`) }))}
            onChoose={(value) => change({ institution: INSTITUTIONS.find((institution) => institution === value) ?? fields.institution })}
          />
        </div>
      </div>
    </Section>
  );
}

/** With the country go the region of its list and, unless somebody chose otherwise, the language. */
function CountryChoice() {
  const { fields, change } = useDraftForm();
  const { language } = useFormat();
  const phone = checkPhone(fields.country, fields.phone);
  const choose = (country: string): void =>
    change({
      country,
      region: findRegion(country, fields.region)?.code ?? '',
      // A number that was meant nationally stays the number that it was.
      ...(phone.kind === 'ok' ? { phone: shownPhone(country, phone.e164) } : {}),
      ...(fields.language === languageOf(fields.country) ? { language: languageOf(country) } : {}),
    });
  return <Choice field="country" options={countryOptions(language, fields.country)} onChoose={choose} />;
}

export function AddressSection() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields } = useDraftForm();
  const example = postalCodeExample(fields.country);
  return (
    <Section title={t('editor.address')}>
      <div className={styles.grid}>
        <div className={styles.large}>
          <TextInput field="line1" maxLength={400} />
        </div>
        <div className={styles.third}>
          <TextInput field="line2" maxLength={400} />
        </div>
        <div className={styles.third}>
          <TextInput field="postalCode" maxLength={40} hint={fields.postalCode === '' && example !== null ? t('editor.hint.postalCode', { example }) : null} />
        </div>
        <div className={styles.third}>
          <TextInput field="city" maxLength={200} />
        </div>
        <div className={styles.third}>
          <RegionField />
        </div>
        <AddressCheck />
      </div>
    </Section>
  );
}

const LISTED = ['PL', 'DE'] as const;

/** A list where the country has one (S-011), otherwise free text. */
function RegionField() {
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  const { language } = useFormat();
  const country = LISTED.find((code) => code === fields.country);
  if (country === undefined) return <TextInput field="region" maxLength={100} />;
  const regions = regionsOf(country).map(({ code, name }) => ({ value: code, label: withOwnName(regionWords(code), name) }));
  const sorted = regions.toSorted((one, other) => one.label.localeCompare(other.label, language));
  const known = fields.region === '' || sorted.some(({ value }) => value === fields.region) ? [] : [{ value: fields.region, label: fields.region }];
  return <Choice field="region" options={[{ value: '', label: t('editor.choose') }, ...known, ...sorted]} onChoose={(region) => change({ region })} />;

  function regionWords(code: string): string {
    return t(`region.${country ?? 'PL'}.${code}` as 'region.PL.02');
  }
}

const withOwnName = (translated: string, name: string): string => (translated === name ? name : `${translated} (${name})`);

export function PersonSection() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  const phone = fields.phone.trim() === '' ? null : checkPhone(fields.country, fields.phone);
  return (
    <Section title={t('editor.person')}>
      <div className={styles.grid}>
        <div className={styles.half}>
          <TextInput field="firstName" maxLength={100} />
        </div>
        <div className={styles.half}>
          <TextInput field="lastName" maxLength={100} />
        </div>
        <div className={styles.half}>
          <TextInput field="email" type="email" maxLength={320} hint={t('editor.hint.email')} />
        </div>
        <div className={styles.half}>
          <TextInput field="phone" type="tel" maxLength={60} hint={phone?.kind === 'ok' ? t('editor.hint.phoneOk', { number: phone.e164 }) : null} />
        </div>
        <div className={styles.half}>
          <Choice
            field="language"
            options={CUSTOMER_LANGUAGES.map((value) => ({ value, label: t(`data.languageName.${value}`) }))}
            onChoose={(value) => change({ language: CUSTOMER_LANGUAGES.find((language) => language === value) ?? fields.language })}
          />
        </div>
      </div>
    </Section>
  );
}
