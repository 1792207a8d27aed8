import { Button, Field, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { LIVE_KINDS, SUBJECT_OF } from '../../../core/domain/papers/kinds.ts';
import type { LivePaperKind } from '../../../core/domain/papers/kinds.ts';
import { defaultLanguage } from '../../../core/domain/quotes/quote-defaults.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { PaperRef } from '../../../electron/bridge.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { addressOf, href, useAddress } from '../../frame/address.ts';
import { useContextCommand } from '../../frame/context-commands.tsx';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { useSplitStyles } from './IssuedPaper.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePaperActions } from './usePaperActions.ts';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM } });

type Draft = Extract<PaperRef, { kind: 'draftPaper' }>;

/** A paper being made: what it is about on the left, its pages on the right. The choice stands in the address. */
export function NewPaper() {
  const styles = useSplitStyles();
  const fields = useStyles();
  const { t } = useTranslation('quotes');
  const { query, setQuery } = useAddress();
  const customerId = query.get('customer');
  const { data: customer } = useQuery({ ...useApi().customers.get.queryOptions({ input: { id: customerId ?? '' } }), enabled: customerId !== null });
  const chosen = customerId === null ? null : (customer ?? null);
  const draft = chosen === null ? null : draftOf(chosen, query);
  const actions = usePaperActions();
  const layout = useDraftLayout(draft);
  useContextCommand('print', draft === null ? null : () => actions.print(draft));
  const blocked = layout === null || layout.missing.length > 0;
  return (
    <Page
      title={t('papers.new')}
      crumb={<Crumb to="/quotes/papers" text={t('papers.title')} />}
      actions={
        draft === null ? undefined : (
          <>
            <Button icon={<DocumentPdfRegular />} disabled={actions.isBusy} onClick={() => actions.savePdf(draft)}>
              {t('action.pdf')}
            </Button>
            <Button icon={<PrintRegular />} disabled={actions.isBusy} onClick={() => actions.print(draft)}>
              {t('action.print')}
            </Button>
            <Button appearance="primary" icon={<CheckmarkCircleRegular />} disabled={actions.isBusy || blocked} onClick={() => actions.issue(draft)}>
              {t('action.issue')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.body}>
        <div className={styles.facts}>
          {actions.error === null ? null : <ErrorNotice error={actions.error} />}
          {layout === null || layout.missing.length === 0 ? null : <Missing fields={layout.missing} />}
          <Section title={t('papers.about')}>
            <div className={fields.fields}>
              <CustomerChoice customer={chosen} onChoose={(id) => setQuery({ customer: id, subscription: null })} />
              {chosen === null ? null : <Choices customer={chosen} draft={draft} query={query} setQuery={setQuery} />}
            </div>
          </Section>
        </div>
        <div className={styles.paper}>{draft === null || layout === null ? null : <PaperSheet address={addressOfDraft(draft)} version={layout.version} pages={layout.pages} />}</div>
      </div>
    </Page>
  );
}

type Query = URLSearchParams;
const kindOf = (query: Query): LivePaperKind => LIVE_KINDS.find((kind) => kind === query.get('kind')) ?? 'licenceStatement';
const languageIn = (text: string | null) => DOCUMENT_LANGUAGES.find((language) => language === text) ?? null;

/** null while a subscription is to be chosen and there is none. */
function draftOf(customer: CustomerDetail, query: Query): Draft | null {
  const paper = kindOf(query);
  const language = languageIn(query.get('lang')) ?? defaultLanguage({ language: customer.language, country: customer.address?.country ?? customer.country });
  const second = languageIn(query.get('second'));
  const subscription = query.get('subscription') ?? customer.subscriptionRows[0]?.id ?? null;
  const id = SUBJECT_OF[paper] === 'customer' ? customer.id : subscription;
  return id === null ? null : { kind: 'draftPaper', id, paper, language, secondLanguage: second === language ? null : second };
}

const addressOfDraft = ({ paper, id, language, secondLanguage }: Draft): string =>
  `app://desk/document/draft/${paper}/${encodeURIComponent(id)}/${language}${secondLanguage === null ? '' : `-${secondLanguage}`}`;

function useDraftLayout(draft: Draft | null) {
  const api = useApi();
  const input = draft === null ? { kind: 'licenceStatement' as const, subjectId: '', language: 'en' as const, secondLanguage: null } : { kind: draft.paper, subjectId: draft.id, language: draft.language, secondLanguage: draft.secondLanguage };
  const answer = useQuery({ ...api.documents.draftLayout.queryOptions({ input }), enabled: draft !== null, placeholderData: keepPreviousData });
  return draft === null || answer.data === undefined ? null : { ...answer.data, version: String(answer.dataUpdatedAt) };
}

type ChoicesProps = { readonly customer: CustomerDetail; readonly draft: Draft | null; readonly query: Query; readonly setQuery: (patch: Record<string, string | null>) => void };

function Choices({ customer, draft, query, setQuery }: ChoicesProps) {
  const { t } = useTranslation('quotes');
  const kind = kindOf(query);
  return (
    <>
      <Field label={t('papers.kind')} hint={t(`papers.hints.${kind}`)}>
        <Select value={kind} onChange={(_, data) => setQuery({ kind: data.value })}>
          {LIVE_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`papers.kinds.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {SUBJECT_OF[kind] === 'customer' ? null : <SubscriptionChoice customer={customer} chosen={draft?.id ?? null} onChoose={(id) => setQuery({ subscription: id })} />}
      <Field label={t('head.language')}>
        <Select value={draft?.language ?? 'en'} onChange={(_, data) => setQuery({ lang: data.value })}>
          {DOCUMENT_LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('papers.second')} hint={t('papers.secondHint')}>
        <Select value={draft?.secondLanguage ?? ''} onChange={(_, data) => setQuery({ second: data.value === '' ? null : data.value })}>
          <option value="">{t('papers.noSecond')}</option>
          {DOCUMENT_LANGUAGES.filter((language) => language !== draft?.language).map((language) => (
            <option key={language} value={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function SubscriptionChoice({ customer, chosen, onChoose }: { readonly customer: CustomerDetail; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('quotes');
  return (
    <Field label={t('papers.subscription')} {...(customer.subscriptionRows.length === 0 ? { validationMessage: t('papers.noSubscription') } : {})}>
      <Select value={chosen ?? ''} onChange={(_, data) => onChoose(data.value)}>
        {customer.subscriptionRows.map(({ id, product, friendlyName, quantity }) => (
          <option key={id} value={id}>
            {`${product === '' ? friendlyName : product} × ${quantity}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Fields of the own company that the law wants to read on the paper. */
function Missing({ fields }: { readonly fields: readonly string[] }) {
  const { t } = useTranslation('quotes');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        {t('blockers.sellerIncomplete', { fields: fields.map((field) => t(`seller.${field}`, { defaultValue: field })).join(', ') })}{' '}
        <Link href={href(addressOf('settings', 'company'))}>{t('blockers.openCompany')}</Link>
      </MessageBarBody>
    </MessageBar>
  );
}
