import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CustomerDraftFields, CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { createAutosave } from '../../quotes/editor/autosave.ts';
import type { Autosave, SaveState } from '../../quotes/editor/autosave.ts';

const QUIET_MS = 500;
const AGAIN_AFTER_MS = 3_000;

const isSame = (one: CustomerDraftFields, other: CustomerDraftFields): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps the draft while it is being typed: whatever stands in the fields is kept, complete or not. */
export function useDraftAutosave(draft: CustomerDraftView, fields: CustomerDraftFields): { readonly state: SaveState; readonly flush: () => Promise<boolean> } {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.updatedAt });
  const autosave = useRef<Autosave<CustomerDraftFields> | null>(null);
  const [start] = useState(draft);

  useEffect(() => {
    const save = async (input: CustomerDraftFields): Promise<number> => {
      const saved = await client.customerDrafts.save({ id: start.id, fields: input });
      queries.setQueryData(api.customerDrafts.get.queryKey({ input: { id: start.id } }), saved);
      return saved.updatedAt;
    };
    const made = createAutosave(start.fields, { save, isSame, delayMs: QUIET_MS, retryMs: AGAIN_AFTER_MS, onState: setState });
    autosave.current = made;
    return () => {
      autosave.current = null;
      made.close();
    };
  }, [client, api, queries, start]);

  useEffect(() => {
    autosave.current?.offer(fields);
  }, [fields]);

  const flush = useCallback(async () => (autosave.current ? autosave.current.flush() : true), []);
  return { state, flush };
}
