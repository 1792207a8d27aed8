import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueInput, QueueOutcome } from '../../../core/contract/outbox.ts';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { useOutboxWords } from '../outbox/useOutboxWords.ts';
import type { ChangeAction } from './wish.ts';

type About = Pick<SubscriptionDetail, 'id' | 'customerId'>;

const inputOf = (action: ChangeAction, { id, customerId }: About, again = false): QueueInput => ({
  action,
  customer: { kind: 'known', id: customerId },
  subscriptionId: id,
  dependsOn: [],
  prices: [],
  draft: false,
  again,
});

/** A wish that nobody has typed yet is not asked about; the input only has to be well-formed. */
const NOTHING: ChangeAction = { kind: 'changeSubscription', change: { kind: 'reactivate' } };

/** What the rulebook says to exactly this wish; the last answer stays while the next is on its way. */
export function useJudgement(action: ChangeAction | null, about: About) {
  const api = useApi();
  return useQuery({ ...api.outbox.judge.queryOptions({ input: inputOf(action ?? NOTHING, about) }), enabled: action !== null, placeholderData: keepPreviousData, staleTime: 0 });
}

export type Queueing = {
  readonly busy: boolean;
  readonly error: ScreenError | null;
  /** Anything but `queued`: what stands in the way. */
  readonly answer: QueueOutcome | null;
  /** `again`: with the scheduled change that it deletes behind it, both or none. */
  readonly queue: (action: ChangeAction, again: boolean) => void;
};

/** Puts a wish into the queue and offers the way back. */
export function useQueueing(about: About, onQueued: () => void): Queueing {
  const { t } = useTranslation('changes');
  const { outbox } = useClient();
  const notify = useNotify();
  const words = useOutboxWords();
  const [answer, setAnswer] = useState<QueueOutcome | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ action, again }: { readonly action: ChangeAction; readonly again: boolean }) => outbox.queue(inputOf(action, about, again)),
    onSuccess: (outcome) => {
      setAnswer(outcome.kind === 'queued' ? null : outcome);
      if (outcome.kind === 'queued') {
        const { id, gist } = outcome.entry;
        notify({ text: t('done.queued', { what: words.gist(gist) }), tone: 'success', undo: { label: t('action.show'), run: () => go(addressOf('outbox', id)) } });
        onQueued();
      }
    },
  });
  return { busy: isPending, error: error === null ? null : screenErrorOf(error), answer, queue: (action, again) => mutate({ action, again }) };
}

/** What the subscription may become, by the service's own word where it can be asked; nothing is asked while none is wanted. */
export function useTransitionTargets(subscriptionId: string, when: 'immediate' | 'scheduled' | null) {
  const api = useApi();
  return useQuery({ ...api.outbox.targets.queryOptions({ input: { subscriptionId, when: when ?? 'immediate' } }), enabled: when !== null, staleTime: 60_000 });
}
