import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerDraftFields, CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useAutosave } from '../../shared/useAutosave.ts';
import type { Autosaving } from '../../shared/useAutosave.ts';

const QUIET_MS = 500;

/** Keeps the draft while it is being typed: whatever stands in the fields is kept, complete or not. */
export function useDraftAutosave(draft: CustomerDraftView, fields: CustomerDraftFields): Autosaving {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [start] = useState(draft);
  const save = async (input: CustomerDraftFields): Promise<number> => {
    const saved = await client.customerDrafts.save({ id: start.id, fields: input });
    queries.setQueryData(api.customerDrafts.get.queryKey({ input: { id: start.id } }), saved);
    return saved.updatedAt;
  };
  return useAutosave({ initial: start.fields, savedAt: start.updatedAt, input: fields, save, quietMs: QUIET_MS });
}
