import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi, useNow } from '../../host/hooks.ts';

/** The verdicts at the moment asked about; null: now, asked again as soon as the answer may be another one. */
export function useVerdicts(id: string, at: number | null) {
  const api = useApi();
  const query = useQuery({ ...api.subscriptions.verdicts.queryOptions({ input: { id, at } }), placeholderData: keepPreviousData });
  const now = useNow();
  const { data, isPlaceholderData, refetch } = query;
  const changesAt = at === null && data !== undefined && !isPlaceholderData ? data.changesAt : null;
  // The screen's minute is rounded up: the host may answer the same once more, and is asked again in the next minute.
  useEffect(() => {
    if (changesAt !== null && now !== null && now >= changesAt) void refetch();
  }, [changesAt, now, refetch]);
  return query;
}
