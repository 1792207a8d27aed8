import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { LocationField } from '../shared/LocationField.tsx';
import { Section } from '../shared/Section.tsx';
import { findRegion } from '../../../core/domain/customers/regions.ts';
import { agreementKind } from '../../../core/domain/customers/agreement-kind.ts';
import { addressLines } from './address-lines.ts';
import { useCountryName } from './country-name.ts';
import { OfficeNotes } from './OfficeNotes.tsx';
import { SpecialLicences } from './special/SpecialLicences.tsx';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start', paddingBlock: tokens.spacingVerticalS },
  pre: { whiteSpace: 'pre-line' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { tableLayout: 'auto' },
  cell: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** The region by its name; what is on no list stands as the server has it. */
function regionName({ address }: CustomerDetail): string | null {
  if (address === null || address.state === null) return null;
  return findRegion(address.country, address.state)?.name ?? address.state;
}

/** What the server keeps about the company, ready for copying. */
export function DataTab({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const countryName = useCountryName();
  const domains = customer.customDomains.filter((domain) => domain !== customer.domain).join('\n');
  const lines = addressLines(customer.address, countryName);
  const given = (text: string | null | undefined) => ({ value: text === null || text === undefined || text === '' ? t('data.notGiven') : text, copy: text ?? null });
  return (
    <div className={styles.grid}>
      <Section title={t('data.company')}>
        <KeyValue
          entries={[
            { label: t('data.name'), ...given(customer.name) },
            { label: t('data.address'), value: lines === null ? t('data.addressMissing') : <span className={styles.pre}>{lines.join('\n')}</span>, copy: lines === null ? null : [customer.name, ...lines].join('\n') },
            { label: t('data.state'), ...given(regionName(customer)) },
            { label: t('data.registrationNumber'), ...given(customer.registrationNumber) },
          ]}
        />
        <LocationField about="customer" id={customer.id} />
      </Section>
      <Section title={t('data.contact')}>
        <KeyValue
          entries={[
            { label: t('data.person'), ...given(customer.contact.name) },
            { label: t('data.email'), ...given(customer.contact.email) },
            { label: t('data.phone'), ...given(customer.contact.phone) },
            { label: t('data.language'), value: customer.language === null ? t('data.notGiven') : t(`data.languageName.${customer.language}`) },
          ]}
        />
      </Section>
      <Section title={t('data.tenant')}>
        <KeyValue
          entries={[
            { label: t('data.domain'), ...given(customer.domain) },
            ...(domains === '' ? [] : [{ label: t('data.domains'), value: <span className={styles.pre}>{domains}</span>, copy: domains }]),
            { label: t('data.id'), ...given(customer.id) },
          ]}
        />
      </Section>
      <Agreements customer={customer} />
      <OfficeNotes customerId={customer.id} />
      <SpecialLicences customer={customer} />
    </div>
  );
}

function Agreements({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const agreementName = (type: string): string => {
    const known = agreementKind(type);
    return known === null ? type : t(`data.agreement.${known}`);
  };
  return (
    <Section title={t('data.agreements')}>
      {customer.agreements.length === 0 ? (
        <p className={styles.quiet}>{t('data.noAgreement')}</p>
      ) : (
        <Table size="small" className={styles.table} aria-label={t('data.agreements')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('data.agreementType')}</TableHeaderCell>
              <TableHeaderCell>{t('data.agreementDate')}</TableHeaderCell>
              <TableHeaderCell>{t('data.agreementBy')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {customer.agreements.map((agreement) => (
              <TableRow key={`${agreement.type} ${agreement.agreedAt} ${agreement.email}`}>
                <TableCell className={styles.cell}>{agreementName(agreement.type)}</TableCell>
                <TableCell className={styles.cell}>{agreement.agreedAt === null ? t('data.notGiven') : format.date(agreement.agreedAt)}</TableCell>
                <TableCell className={styles.cell}>{[agreement.contact, agreement.email].filter((part) => part !== null && part !== '').join(', ') || t('data.notGiven')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
