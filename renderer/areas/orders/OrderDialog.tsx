import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueOutcome } from '../../../core/contract/outbox.ts';
import type { Quote, QuoteOrder } from '../../../core/contract/quotes.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { NeedsRight } from '../../people/NeedsRight.tsx';
import { useRuleWords } from '../subscriptions/useRuleWords.ts';
import { ConfirmationActions, QueueNote } from './ConfirmationFoot.tsx';
import { LimitNotice } from './LimitNotice.tsx';
import { costOf, orderableLines, queueInputOf } from './order-of.ts';
import { OrderTable, Refusal } from './OrderTable.tsx';
import { useTellOrdered } from './useTellOrdered.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The last confirmation before an accepted quote becomes an order in the queue. */
export function OrderDialog({ quote, onClose }: { readonly quote: Quote; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const query = useQuery({ ...useApi().quotes.order.queryOptions({ input: { id: quote.id } }), staleTime: 0 });
  // A dialog that opens without anything to focus on is hidden from screen readers.
  if (query.isPending) return null;
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} data-order={quote.id}>
        <DialogBody>
          <DialogTitle>{t('title')}</DialogTitle>
          {query.data === undefined ? <NoAnswer error={query.error} onClose={onClose} /> : <Confirmation order={query.data} subject={quote.subject} onClose={onClose} />}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function NoAnswer({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }) {
  const { t } = useTranslation('orders');
  return (
    <>
      <DialogContent>
        <ErrorNotice error={screenErrorOf(error)} wide />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('back')}</Button>
      </DialogActions>
    </>
  );
}

type ConfirmationProps = { readonly order: QuoteOrder; readonly subject: string; readonly onClose: () => void };

function Confirmation({ order, subject, onClose }: ConfirmationProps) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const [name, setName] = useState(() => [order.number, subject].filter((part) => part !== null && part !== '').join(' – ').slice(0, 120));
  const lines = orderableLines(order);
  const cost = costOf(lines);
  const missing = useMissing(order.customerId);
  const { busy, error, answer, place } = useOrdering(order, onClose);
  return (
    <>
      <DialogContent className={styles.root}>
        <OrderTable lines={order.lines} />
        {lines.length < order.lines.length ? <p className={styles.note}>{t(lines.length === 0 ? 'nothing' : 'skip')}</p> : null}
        <KeyValue
          entries={[
            { label: t('customer'), value: order.customerName },
            { label: t('commitment'), value: <strong>{format.money(order.commitment)}</strong> },
            { label: t('cost'), value: cost === null ? t('costUnknown') : format.money(cost) },
            { label: t('cancel'), value: order.cancelUntil === null ? null : `${format.dateTime(order.cancelUntil)} (${t('cancelText')})` },
          ]}
        />
        <Field label={t('name')} hint={t('nameHint')}>
          <Input value={name} maxLength={120} onChange={(_, data) => setName(data.value)} />
        </Field>
        {missing.length === 0 ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('missing')}</MessageBarTitle>
              <ul className={styles.list}>
                {missing.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        <LimitNotice limit={order.limit} />
        <NeedsRight need="queue" />
        <Refusal titles={lines.map(({ title }) => title)} answer={answer} />
        {error === null ? null : <ErrorNotice error={error} wide />}
        <QueueNote lines={lines} />
      </DialogContent>
      <ConfirmationActions isBlocked={busy || lines.length === 0 || missing.length > 0} onBack={onClose} onConfirm={() => place(name)} />
    </>
  );
}

/** What the rulebook misses before this customer may order; each in a sentence. */
function useMissing(customerId: string): readonly string[] {
  const words = useRuleWords();
  const { data } = useQuery(useApi().customers.readiness.queryOptions({ input: { id: customerId, product: null } }));
  return (data?.requirements ?? []).filter(({ state }) => state === 'missing').map(({ code }) => words({ key: `blocker.${code}`, facts: {} }));
}

function useOrdering(order: QuoteOrder, onDone: () => void) {
  const { outbox, documents } = useClient();
  const tell = useTellOrdered();
  const [answer, setAnswer] = useState<QueueOutcome | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (name: string) => {
      const input = queueInputOf(order, name);
      const outcome = input === null ? null : await outbox.queue(input);
      // The confirmation compares with the quote; the order stands without it all the same.
      if (outcome?.kind === 'queued' && order.number !== null) await documents.linkOrder({ quoteId: order.quoteId, entryId: outcome.entry.id }).catch(() => null);
      return outcome;
    },
    onSuccess: (outcome) => {
      if (outcome?.kind !== 'queued') {
        setAnswer(outcome);
        return;
      }
      tell(outcome.entry.id);
      onDone();
    },
  });
  return { busy: isPending, error: error === null ? null : screenErrorOf(error), answer, place: (name: string) => mutate(name) };
}
