import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowUploadRegular, KeyRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import type { OutboxEntry } from '../../../../core/contract/outbox.ts';
import { isComplete } from '../../../../core/domain/customers/draft-problems.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { firstLogin } from '../../../../core/domain/tenants/domain-prefix.ts';
import { addressOf, go, href } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useOutboxWords } from '../../outbox/useOutboxWords.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { useReason } from '../../../people/usePresence.ts';
import { jumpTo, useDraftForm } from './form.ts';
import { useEditorStyles } from './styles.ts';

/** The one primary button: queues a complete draft, and leads to the first gap of one that is not. */
export function QueueButton({ draft, flush }: { readonly draft: CustomerDraftView; readonly flush: () => Promise<boolean> }) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const notify = useNotify();
  const { problems, fields } = useDraftForm();
  const queue = useMutation({
    mutationFn: async () => ((await flush()) ? client.customerDrafts.queue({ id: draft.id }) : null),
    onSuccess: (outcome) => {
      if (outcome === null) return;
      if (outcome.kind === 'queued') queries.setQueryData(api.customerDrafts.get.queryKey({ input: { id: draft.id } }), outcome.draft);
      notify({ text: t(`queue.outcome.${outcome.kind}`), tone: outcome.kind === 'queued' ? 'success' : 'warning' });
    },
  });
  const first = problems.find(({ severity }) => severity !== 'advice');
  const reason = useReason('queue');
  const isLink = draft.customerId === null && fields.tenant === 'link';
  return (
    <>
      {queue.error === null ? null : <ErrorNotice error={screenErrorOf(queue.error)} />}
      <NeedsRight need="queue" />
      <Button
        appearance="primary"
        icon={<ArrowUploadRegular />}
        disabled={queue.isPending || isLink || reason !== null}
        title={isLink ? t('queue.linkOnly') : (reason ?? undefined)}
        onClick={() => (isComplete(problems) || first === undefined ? queue.mutate() : jumpTo(first.field))}
      >
        {t(draft.customerId === null ? 'queue.create' : 'queue.change')}
      </Button>
    </>
  );
}

/** What the outbox says about a draft that was queued; null while there is none. */
export function useQueued(intentId: string | null): OutboxEntry | null {
  const { data } = useQuery({ ...useApi().outbox.one.queryOptions({ input: { id: intentId ?? '' } }), enabled: intentId !== null });
  return data?.entry ?? null;
}

/** In place of the form's warnings: where the queued draft stands, and what comes next. */
export function QueuedNotice({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const words = useOutboxWords();
  const created = entry.state.kind === 'confirmed' ? (entry.customerId ?? entry.state.confirmation.customerId) : null;
  const bar = useRef<HTMLDivElement>(null);
  // Whoever pressed the button at the foot of a long form sees what became of it.
  useEffect(() => bar.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={bar} className={styles.bar}>
      <MessageBar intent={created === null ? 'info' : 'success'} layout="multiline" politeness="polite" data-queued={entry.state.kind}>
        <MessageBarBody className={styles.bars}>
          <MessageBarTitle>{t(created === null ? 'queue.waitingTitle' : 'queue.doneTitle')}</MessageBarTitle> {words.state(entry)}.{' '}
          <Link href={href(addressOf('outbox', entry.id))}>{t('queue.openEntry')}</Link>
          {created === null ? null : (
            <>
              {' · '}
              <OpenCustomer id={created} />
            </>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** A customer that was only now created has to be read first; without a connection its page says so. */
function OpenCustomer({ id }: { readonly id: string }) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const read = useMutation({ mutationFn: () => client.customers.refresh({ id }), onSettled: () => go(addressOf('customers', id)) });
  return (
    <Link as="button" disabled={read.isPending} onClick={() => read.mutate()}>
      {t('queue.openCustomer')}
    </Link>
  );
}

/** S-062: the first password is shown once, when somebody is there to read it, and never kept. */
export function FirstSignIn({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const [shown, setShown] = useState<{ readonly userName: string; readonly password: string } | null>(null);
  const take = useMutation({ mutationFn: () => client.outbox.credentials({ id: entry.id }), onSuccess: setShown });
  const login = shown === null ? '' : loginOf(shown.userName, entry);
  if (entry.kind !== 'createCustomer' || entry.state.kind !== 'confirmed') return null;
  return (
    <>
      {take.isSuccess && take.data === null ? (
        <span>{t('signIn.gone')}</span>
      ) : (
        <Button appearance="primary" icon={<KeyRegular />} disabled={take.isPending || take.isSuccess} onClick={() => take.mutate()}>
          {t('signIn.show')}
        </Button>
      )}
      <Dialog open={shown !== null} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('signIn.title')}</DialogTitle>
            <DialogContent>
              <KeyValue
                entries={[
                  { label: t('signIn.login'), value: login, copy: login },
                  { label: t('signIn.password'), value: shown?.password ?? '', copy: shown?.password ?? null },
                ]}
              />
              <p>{t('signIn.once')}</p>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setShown(null)}>
                {t('signIn.noted')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}

/** The service may name the user without the tenant's domain. */
function loginOf(userName: string, { action }: OutboxEntry): string {
  if (userName.includes('@') || action?.kind !== 'createCustomer') return userName;
  return firstLogin(action.customer.domainPrefix).replace(/^admin/, userName);
}
