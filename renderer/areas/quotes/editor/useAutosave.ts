import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Quote, QuoteInput } from '../../../../core/contract/quotes.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { createAutosave } from './autosave.ts';
import type { Autosave, SaveState } from './autosave.ts';
import { readDraft, toDraft } from './draft.ts';
import type { Draft } from './draft.ts';

const QUIET_MS = 600;
const AGAIN_AFTER_MS = 3_000;

const isSame = (one: QuoteInput, other: QuoteInput): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps the draft while it is being written. Nothing is lost when the host stops: the form has it and tries again. */
export function useAutosave(quote: Quote, draft: Draft): { readonly state: SaveState; readonly flush: () => Promise<boolean> } {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: quote.updatedAt });
  const autosave = useRef<Autosave<QuoteInput> | null>(null);
  const [start] = useState(quote);

  useEffect(() => {
    const initial = readDraft(toDraft(start), start).input;
    if (initial === null) return undefined;
    const save = async (input: QuoteInput): Promise<number> => {
      const saved = await client.quotes.save(input);
      queries.setQueryData(api.quotes.get.queryKey({ input: { id: input.id } }), saved);
      return saved.updatedAt;
    };
    const made = createAutosave(initial, { save, isSame, delayMs: QUIET_MS, retryMs: AGAIN_AFTER_MS, onState: setState });
    autosave.current = made;
    return () => {
      autosave.current = null;
      made.close();
    };
  }, [client, api, queries, start]);

  const { input } = readDraft(draft, start);
  const offered = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    autosave.current?.offer(offered === null ? null : (JSON.parse(offered) as QuoteInput));
  }, [offered]);

  const flush = useCallback(async () => (autosave.current ? autosave.current.flush() : true), []);
  return { state, flush };
}
