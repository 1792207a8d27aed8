import { Button, Field, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAPER_KINDS, UNREADY } from '../../../core/domain/papers/kinds.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { addressOf, href, useAddress } from '../../frame/address.ts';
import { useContextCommand } from '../../frame/context-commands.tsx';
import { Page } from '../../frame/Page.tsx';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { CustomerChoice } from './CustomerChoice.tsx';
import { addressOfDraft, draftOf, kindOf, languageIn, NOTHING_CHOSEN } from './draft-of.ts';
import type { Draft } from './draft-of.ts';
import { useSplitStyles } from './IssuedPaper.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { SubjectChoice } from './SubjectChoice.tsx';
import type { ChoiceProps } from './SubjectChoice.tsx';
import { usePaperActions } from './usePaperActions.ts';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& .fui-Select': { minWidth: 0, width: '100%' } } });

/** A paper being made: what it is about on the left, its pages on the right. The choice stands in the address. */
export function NewPaper() {
  const styles = useSplitStyles();
  const fields = useStyles();
  const { t, i18n } = useTranslation('quotes');
  const { query, setQuery } = useAddress();
  const customerId = query.get('customer');
  const { data: customer } = useQuery({ ...useApi().customers.get.queryOptions({ input: { id: customerId ?? '' } }), enabled: customerId !== null });
  const chosen = customerId === null ? null : (customer ?? null);
  // An entry stands for itself: its customer may not be known to the service yet.
  const hasSubject = chosen !== null || (customerId === null && query.get('entry') !== null);
  const draft = hasSubject ? draftOf(chosen, query, languageIn(i18n.language) ?? 'en') : null;
  const actions = usePaperActions();
  const { layout, problem } = useDraftLayout(draft);
  useContextCommand('print', draft === null ? null : () => actions.print(draft));
  const blocked = layout === null || layout.blockers.length > 0;
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
          {problem === null ? null : <Problem error={problem} />}
          {layout === null || layout.missing.length === 0 ? null : <Missing fields={layout.missing} />}
          {layout?.blockers.includes('numbersUsedUp') === true ? <UsedUp /> : null}
          {layout === null || layout.unfilled.length === 0 ? null : <Unfilled names={layout.unfilled} />}
          <Section title={t('papers.about')}>
            <div className={fields.fields}>
              <CustomerChoice customer={chosen} onChoose={(id) => setQuery({ ...NOTHING_CHOSEN, customer: id })} />
              {!hasSubject ? null : <Choices customer={chosen} draft={draft} query={query} setQuery={setQuery} />}
            </div>
          </Section>
        </div>
        <div className={styles.paper}>{draft === null || layout === null ? null : <PaperSheet address={addressOfDraft(draft)} version={layout.version} pages={layout.pages} />}</div>
      </div>
    </Page>
  );
}

function useDraftLayout(draft: Draft | null) {
  const api = useApi();
  const input =
    draft === null
      ? { kind: 'licenceStatement' as const, subjectId: '', about: null, language: 'en' as const, secondLanguage: null }
      : { kind: draft.paper, subjectId: draft.id, about: draft.about ?? null, language: draft.language, secondLanguage: draft.secondLanguage };
  const answer = useQuery({ ...api.documents.draftLayout.queryOptions({ input }), enabled: draft !== null });
  const layout = draft === null || answer.data === undefined ? null : { ...answer.data, version: String(answer.dataUpdatedAt) };
  return { layout, problem: draft === null || answer.error === null ? null : screenErrorOf(answer.error) };
}

type ChoicesProps = ChoiceProps & { readonly draft: Draft | null };

function Choices({ customer, draft, query, setQuery }: ChoicesProps) {
  const { t } = useTranslation('quotes');
  const kind = kindOf(query);
  return (
    <>
      <Field label={t('papers.kind')} hint={t(`papers.hints.${kind}`)}>
        <Select value={kind} onChange={(_, data) => setQuery({ ...NOTHING_CHOSEN, kind: data.value })}>
          {PAPER_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`papers.kinds.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SubjectChoice customer={customer} query={query} setQuery={setQuery} />
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

/** Why this paper cannot be made: in a sentence where it is about the subject, else as any failure. */
function Problem({ error }: { readonly error: ScreenError }) {
  const { t } = useTranslation('quotes');
  const issue = error.tag === 'validation' ? error.issues.find(({ path }) => path === 'subject') : undefined;
  const why = UNREADY.find((one) => one === issue?.problem);
  if (why === undefined) return <ErrorNotice error={error} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>{t(`papers.unready.${why}`)}</MessageBarBody>
    </MessageBar>
  );
}

/** The block of numbers of this laptop is at its end. */
function UsedUp() {
  const { t } = useTranslation('quotes');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        {t('blockers.numbersUsedUp')} <Link href={href(addressOf('settings', 'company'))}>{t('blockers.openNumbers')}</Link>
      </MessageBarBody>
    </MessageBar>
  );
}

/** The office's own words on this letter ask for what nobody has entered. */
function Unfilled({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('quotes');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        {t('blockers.wordsUnfilled', { fields: names.map((name) => t(`placeholders.name.${name}`, { defaultValue: name })).join(', ') })} <Link href={href(addressOf('settings', 'company'))}>{t('blockers.openTexts')}</Link>
      </MessageBarBody>
    </MessageBar>
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
