import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Quote, QuoteInput } from '../../../../core/contract/quotes.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useAutosave } from '../../shared/useAutosave.ts';
import type { Autosaving } from '../../shared/useAutosave.ts';
import { readDraft, toDraft } from './draft.ts';
import type { Draft } from './draft.ts';

const QUIET_MS = 600;

/** Keeps the draft of a quote while it is being written. */
export function useQuoteAutosave(quote: Quote, draft: Draft): Autosaving {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [start] = useState(() => ({ quote, initial: readDraft(toDraft(quote), quote).input }));
  const save = async (input: QuoteInput): Promise<number> => {
    const saved = await client.quotes.save(input);
    queries.setQueryData(api.quotes.get.queryKey({ input: { id: input.id } }), saved);
    return saved.updatedAt;
  };
  return useAutosave({ initial: start.initial, savedAt: start.quote.updatedAt, input: readDraft(draft, start.quote).input, save, quietMs: QUIET_MS });
}
