import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import type { Choice } from '../../../core/domain/intents/intent.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';
import { useOutboxWords } from './useOutboxWords.ts';

export type EntryDeeds = {
  readonly busy: boolean;
  readonly undo: () => void;
  readonly retry: () => void;
  readonly release: () => void;
  readonly acknowledge: () => void;
  readonly decide: (choice: Choice) => void;
};

/** The deeds of a person on an entry; each says what came of it. Screens follow by the live changes. */
export function useEntryActions({ id, gist }: Pick<OutboxEntry, 'id' | 'gist'>): EntryDeeds {
  const { t } = useTranslation('outbox');
  const { outbox } = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const words = useOutboxWords();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ run, done }: { readonly run: () => Promise<OutboxEntry>; readonly done: string }) => {
      await run();
      return done;
    },
    onSuccess: (text) => notify({ text, tone: 'success' }),
    onError: (error) => {
      const { title, what } = errorText(screenErrorOf(error));
      notify({ text: `${title}. ${what}`, tone: 'error' });
    },
  });
  return {
    busy: isPending,
    undo: () => mutate({ run: () => outbox.undo({ id }), done: t('done.undone', { what: words.gist(gist) }) }),
    retry: () => mutate({ run: () => outbox.retry({ id }), done: t('done.retried') }),
    release: () => mutate({ run: () => outbox.release({ id }), done: t('done.released') }),
    acknowledge: () => mutate({ run: () => outbox.acknowledge({ id }), done: t('done.acknowledged') }),
    decide: (choice) => mutate({ run: () => outbox.decide({ id, choice }), done: t('done.decided') }),
  };
}
