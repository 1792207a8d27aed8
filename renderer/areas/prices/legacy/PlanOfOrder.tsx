import { Button, Link } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegacyRow } from '../../../../core/contract/legacy.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { addressOf, go, href } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { Note } from '../parts/Note.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PlanTable, PlanWords } from './PlanTable.tsx';

const OBSTACLES = ['tooYoung', 'addOnTooYoung', 'inactive', 'lastDay', 'promotion', 'noCounterpart', 'planNotOffered', 'segmentNotYet', 'trial', 'tooManySeats', 'expiresAtRenewal'] as const;

/** One order: its ways in figures, and from there to a quote or to the queue. */
export function PlanOfOrder({ row, months, onNote }: { readonly row: LegacyRow; readonly months: number; readonly onNote: () => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { plan } = row;
  const title = t('legacy.planOf', { product: row.product === '' ? t('legacy.nameless') : row.product, customer: row.customerName });
  return (
    <Section title={title}>
      <div className={styles.stack}>
        {plan === null ? (
          <>
            <p className={styles.plain}>{t('legacy.unpriced')}</p>
            <div>
              <Button appearance="primary" onClick={onNote}>
                {t('legacy.note')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <PlanTable plan={plan} months={months} label={title} />
            <PlanWords plan={plan} />
          </>
        )}
        <Obstacles row={row} />
        <Deeds row={row} />
      </div>
    </Section>
  );
}

function Obstacles({ row: { obstacles } }: { readonly row: LegacyRow }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  if (obstacles.length === 0) return <p className={styles.quiet}>{t('legacy.movable')}</p>;
  return (
    <Note intent="warning">
      {obstacles.map(({ kind, code }) => {
        const known = OBSTACLES.find((one) => one === kind);
        const text = known === undefined ? kind : t(`legacy.obstacle.${known}`);
        return <div key={kind}>{code === null ? text : `${text} (${code})`}</div>;
      })}
    </Note>
  );
}

type Said = { readonly intent: 'info' | 'warning'; readonly text: string; readonly entry: string | null };

function Deeds({ row }: { readonly row: LegacyRow }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const client = useClient();
  const notify = useNotify();
  const [said, setSaid] = useState<Said | null>(null);
  const billingPlan = row.payment;
  const quoting = useMutation({ mutationFn: () => client.prices.legacy.quote({ subscriptionId: row.subscriptionId, term: 'P1Y', billingPlan }), onSuccess: ({ quoteId }) => go(addressOf('quotes', quoteId)) });
  const moving = useMutation({
    mutationFn: () =>
      client.outbox.queue({
        action: { kind: 'migration', migration: { quantity: row.quantity, term: 'P1Y', billingPlan, purchaseFullTerm: false, customTermEndsAt: null } },
        customer: { kind: 'known', id: row.customerId },
        subscriptionId: row.subscriptionId,
        dependsOn: [],
        prices: [],
        draft: true,
      }),
    onSuccess: (outcome) => {
      if (outcome.kind === 'queued') {
        const { id } = outcome.entry;
        setSaid(null);
        notify({ text: t('legacy.queued'), tone: 'success', undo: { label: t('legacy.show'), run: () => go(addressOf('outbox', id)) } });
      } else if (outcome.kind === 'alreadyQueued') setSaid({ intent: 'info', text: t('legacy.alreadyQueued'), entry: outcome.entry.id });
      else setSaid({ intent: 'warning', text: t('legacy.notMovable'), entry: null });
    },
  });
  const error = quoting.error ?? moving.error;
  return (
    <>
      {error === null ? null : <ErrorNotice error={screenErrorOf(error)} />}
      {said === null ? null : (
        <Note intent={said.intent}>
          {said.text} <Link href={href(said.entry === null ? addressOf('subscriptions', row.subscriptionId) : addressOf('outbox', said.entry))}>{t('legacy.show')}</Link>
        </Note>
      )}
      <div className={styles.buttons}>
        <Button disabled={quoting.isPending || (row.facts?.target ?? row.suggestion) === null} onClick={() => quoting.mutate()}>
          {t('legacy.quote')}
        </Button>
        <Button disabled={moving.isPending} onClick={() => moving.mutate()}>
          {t('legacy.queue')}
        </Button>
        <Button appearance="subtle" onClick={() => go(addressOf('subscriptions', row.subscriptionId))}>
          {t('legacy.openSubscription')}
        </Button>
      </div>
    </>
  );
}
