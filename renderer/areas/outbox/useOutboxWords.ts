import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry, WaitReason } from '../../../core/contract/outbox.ts';
import type { IntentGist } from '../../../core/domain/intents/action.ts';
import { useFormat } from '../../format/useFormat.ts';
import { intentWords } from '../shared/intent-words.ts';
import { shownState, stateSentence, waitText } from './words.ts';

/** The words of the queue in the language of the screen. */
export type OutboxWords = {
  readonly gist: (gist: IntentGist | null) => string;
  readonly state: (entry: OutboxEntry) => string;
  readonly sentence: (entry: OutboxEntry) => string;
  /** null: it waits for nothing. */
  readonly waits: (reason: WaitReason | undefined) => string | null;
};

export function useOutboxWords(): OutboxWords {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  return useMemo(
    () => ({
      gist: (gist) => intentWords(gist, t, format),
      state: (entry) => t(`state.${shownState(entry)}`),
      sentence: (entry) => stateSentence(entry, t, format),
      waits: (reason) => waitText(reason, t, format),
    }),
    [t, format],
  );
}
