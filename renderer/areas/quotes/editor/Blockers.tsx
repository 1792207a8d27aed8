import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { missingOfficeFields } from '../../../../core/domain/quotes/missing-seller-fields.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { ADD_PRODUCT_ID } from './AddLine.tsx';
import { usePlaceholderWords } from '../../papers/usePlaceholderWords.ts';
import { textFieldId, VALID_UNTIL_ID } from './HeadFields.tsx';
import { TAX_NUMBER_ID } from './TaxNumberField.tsx';

type Blocker = Quote['blockers'][number];

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Every reason why the quote cannot be issued yet, each with the way to mend it. */
export function Blockers({ quote }: { readonly quote: Quote }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  if (quote.blockers.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t('blockers.title')}</MessageBarTitle>
        <ul className={styles.list}>
          {quote.blockers.map((blocker) => (
            <li key={blocker} data-blocker={blocker}>
              <Reason blocker={blocker} quote={quote} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function Reason({ blocker, quote }: { readonly blocker: Blocker; readonly quote: Quote }): ReactNode {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const customer = <Link href={href(addressOf('customers', quote.customerId))}>{t('blockers.openCustomer')}</Link>;
  const company = <Link href={href(addressOf('settings', 'company'))}>{t('blockers.openCompany')}</Link>;
  switch (blocker) {
    case 'noLines':
      return (
        <>
          {t('blockers.noLines')} <Jump to={ADD_PRODUCT_ID} text={t('blockers.addLine')} />
        </>
      );
    case 'customerAddressMissing':
      return (
        <>
          {t('blockers.customerAddressMissing')} {customer}
        </>
      );
    case 'sellerIncomplete':
      return (
        <>
          <SellerIncomplete /> {company}
        </>
      );
    case 'validityPassed':
      return (
        <>
          {t('blockers.validityPassed', { date: format.day(quote.validUntil) })} <Jump to={VALID_UNTIL_ID} text={t('blockers.changeDate')} />
        </>
      );
    case 'vatUndecided':
      return (
        <>
          {t(`blockers.vatUndecided.${quote.totals.vat.doubt ?? 'customerCountryUnknown'}`)} <VatRemedy quote={quote} company={company} customer={customer} />
        </>
      );
    case 'numbersUsedUp':
      return (
        <>
          {t('blockers.numbersUsedUp')} <Link href={href(addressOf('settings', 'company'))}>{t('blockers.openNumbers')}</Link>
        </>
      );
    case 'vatIdRefused':
      return (
        <>
          {t('blockers.vatIdRefused')} <Jump to={TAX_NUMBER_ID} text={t('blockers.enterTaxNumber')} />
        </>
      );
    case 'placeholders':
      return <OpenPlaceholders quote={quote} />;
    case 'mixedCurrencies':
      return <MixedCurrencies quote={quote} />;
  }
}

function VatRemedy({ quote, company, customer }: { readonly quote: Quote; readonly company: ReactNode; readonly customer: ReactNode }) {
  const { t } = useTranslation('quotes');
  switch (quote.totals.vat.doubt) {
    case 'sellerCountryUnknown':
      return company;
    case 'vatIdMissing':
    case 'vatIdMalformed':
      return <Jump to={TAX_NUMBER_ID} text={t('blockers.enterTaxNumber')} />;
    case 'customerCountryUnknown':
    case null:
      return customer;
  }
}

function SellerIncomplete() {
  const { t } = useTranslation('quotes');
  const api = useApi();
  const { data } = useQuery(api.office.profile.queryOptions());
  const { data: letterhead } = useQuery(api.documents.letterhead.queryOptions());
  const fields = data && letterhead ? missingOfficeFields(data, letterhead).map((field) => t(`seller.${field}`)) : [];
  return t('blockers.sellerIncomplete', { fields: fields.join(', ') });
}

/** Each with its place and a way to the field. */
function OpenPlaceholders({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes');
  const words = usePlaceholderWords();
  return (quote.textProblems ?? []).map((problem) => (
    <div key={`${problem.field} ${problem.line} ${problem.column}`}>
      {`${t(`head.${problem.field}`)}: ${words.problem(problem)}`} <Jump to={textFieldId(problem.field)} text={t('placeholders.show')} />
    </div>
  ));
}

function MixedCurrencies({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes');
  const positions = quote.lines.flatMap((line, index) => (line.unitPrice.currency === quote.currency ? [] : [t('blockers.position', { position: index + 1 })]));
  return t('blockers.mixedCurrencies', { currency: quote.currency, positions: positions.join(', ') });
}

/** Leads to a field of this page. */
const Jump = ({ to, text }: { readonly to: string; readonly text: string }) => (
  <Link
    as="button"
    onClick={() => {
      const field = document.getElementById(to);
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
    }}
  >
    {text}
  </Link>
);
