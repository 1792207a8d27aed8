import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDraftFields, CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import type { OutboxEntry } from '../../../../core/contract/outbox.ts';
import { tidied } from '../../../../core/domain/customers/complete-draft.ts';
import { draftProblems, isComplete } from '../../../../core/domain/customers/draft-problems.ts';
import type { DraftField } from '../../../../core/domain/customers/draft.ts';
import { isFinal } from '../../../../core/domain/intents/intent.ts';
import { checkEmail } from '../../../../core/domain/customers/email.ts';
import { shownPhone } from '../../../../core/domain/customers/phone.ts';
import { proposePrefixes } from '../../../../core/domain/tenants/domain-prefix.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { Page } from '../../../frame/Page.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { SaveNote } from '../../quotes/editor/SaveNote.tsx';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { ChainActions, ChainSection, useChain } from './Chain.tsx';
import { Checklist, Steps } from './Checklist.tsx';
import { Duplicates } from './Duplicates.tsx';
import { DraftFormContext } from './form.ts';
import type { DraftForm } from './form.ts';
import { OfficeSection } from './OfficeSection.tsx';
import { FirstSignIn, QueueButton, QueuedNotice, useQueued } from './QueueDraft.tsx';
import { AddressSection, CompanySection, PersonSection } from './sections.tsx';
import { useEditorStyles } from './styles.ts';
import { TenantSection } from './TenantSection.tsx';
import { useDraftAutosave } from './useDraftAutosave.ts';

/** A draft of a customer, being written. */
export function CustomerEditorPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('customers');
  const query = useQuery(useApi().customerDrafts.get.queryOptions({ input: { id } }));
  if (query.data === undefined) {
    return (
      <Page title={t('editor.newTitle')} crumb={<Crumb to="/customers/drafts" text={t('editor.back')} />}>
        <AnswerGate query={query}>{() => null}</AnswerGate>
      </Page>
    );
  }
  return <CustomerEditor draft={query.data} />;
}

function CustomerEditor({ draft }: { readonly draft: CustomerDraftView }) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const form = useForm(draft);
  const { state, flush } = useDraftAutosave(draft, form.fields);
  const entry = useQueued(draft.intentId);
  const chain = useChain(draft);
  const discard = useDiscard(draft.id);
  const isNew = draft.customerId === null;
  const name = form.fields.companyName.trim();
  const title = isNew ? (name === '' ? t('editor.newTitle') : t('editor.newNamed', { name })) : t('editor.changeTitle', { name });
  return (
    <DraftFormContext value={form}>
      <Page
        title={title}
        crumb={<Crumb to="/customers/drafts" text={t('editor.back')} />}
        note={draft.intentId === null ? <SaveNote state={state} isIncomplete={false} /> : null}
        actions={
          draft.intentId === null ? (
            <>
              <Button icon={<DeleteRegular />} disabled={discard.isRunning} onClick={discard.run}>
                {t('editor.discard')}
              </Button>
              <QueueButton draft={draft} flush={flush} />
            </>
          ) : entry === null ? null : (
            <>
              <FirstSignIn entry={entry} />
              {isNew && !isFinal(entry.state) ? <ChainActions draft={draft} chain={chain} /> : null}
            </>
          )
        }
      >
        {discard.error === null ? null : <ErrorNotice error={discard.error} />}
        <div className={styles.body}>
          {/* With every field at rest, the keyboard still has to scroll. */}
          <div className={styles.form} {...(draft.intentId === null ? {} : { role: 'region', tabIndex: 0, 'aria-label': title })}>
            {entry === null ? <Duplicates draft={draft} /> : <QueuedNotice entry={entry} />}
            <fieldset className={styles.fields} disabled={draft.intentId !== null}>
              <CompanySection />
              <AddressSection />
              <PersonSection />
              {isNew ? <TenantSection draft={draft} /> : null}
              <OfficeSection />
            </fieldset>
          </div>
          <aside className={styles.aside} aria-label={t('check.title')}>
            {/* What is in the queue lacks nothing any more. */}
            {draft.intentId === null ? <Checklist /> : null}
            {isNew && entry?.state.kind !== 'confirmed' ? <ChainSection draft={draft} chain={chain} /> : null}
            {isNew ? <Steps facts={stepFacts(isComplete(form.problems), draft, entry)} /> : null}
          </aside>
        </div>
      </Page>
    </DraftFormContext>
  );
}

const stepFacts = (complete: boolean, { intentId }: CustomerDraftView, entry: OutboxEntry | null) => ({
  isComplete: complete,
  isQueued: intentId !== null,
  isCreated: entry?.state.kind === 'confirmed',
  isSynced: false,
  hasTenant: false,
  hasAgreement: null,
  isBlocked: true,
});

function useForm(draft: CustomerDraftView): DraftForm {
  const [fields, setFields] = useState<CustomerDraftFields>(draft.fields);
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set());
  const profile = useQuery(useApi().office.profile.queryOptions());
  const ownDomain = useMemo(() => {
    const own = checkEmail(profile.data?.email ?? '');
    return own.kind === 'ok' ? own.domain : null;
  }, [profile.data?.email]);
  const subject = draft.customerId === null ? 'new' : 'change';
  const problems = useMemo(() => draftProblems(fields, { subject, ownDomain }), [fields, subject, ownDomain]);
  const change = useCallback((patch: Partial<CustomerDraftFields>) => setFields((before) => withPrefix(before, { ...before, ...patch })), []);
  const leave = useCallback((field: DraftField) => {
    setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
    setFields((before) => {
      const after = written(before, field);
      return after[field] === before[field] ? before : withPrefix(before, after);
    });
  }, []);
  const isQueued = draft.intentId !== null;
  return useMemo(() => ({ fields, problems, left, isQueued, change, leave }), [fields, problems, left, isQueued, change, leave]);
}

/** The field that was left, as it is written: the dash of a postal code, the groups of a telephone number. */
function written(fields: CustomerDraftFields, field: DraftField): CustomerDraftFields {
  if (field === 'phone') return { ...fields, phone: shownPhone(fields.country, fields.phone) };
  return { ...fields, [field]: tidied(fields)[field] };
}

/** The prefix follows the name until somebody types one of their own. */
function withPrefix(before: CustomerDraftFields, after: CustomerDraftFields): CustomerDraftFields {
  const follows = before.prefix === after.prefix && (before.prefix === '' || before.prefix === (proposePrefixes(before)[0]?.prefix ?? ''));
  return follows ? { ...after, prefix: proposePrefixes(after)[0]?.prefix ?? '' } : after;
}

function useDiscard(id: string) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const notify = useNotify();
  const restore = useMutation({ mutationFn: () => client.customerDrafts.restore({ id }), onSuccess: () => go(`/customers/drafts/${id}`) });
  const remove = useMutation({
    mutationFn: () => client.customerDrafts.remove({ id }),
    onSuccess: () => {
      go('/customers/drafts', { replace: true });
      notify({ text: t('editor.discarded'), undo: { label: t('editor.undo'), run: () => restore.mutate() } });
    },
  });
  return { run: () => remove.mutate(), isRunning: remove.isPending, error: remove.error === null ? null : screenErrorOf(remove.error) };
}
