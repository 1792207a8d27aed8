import { useOutboxStatus, useSyncStatus } from '../../host/hooks.ts';

/** Whether what is ordered now will wait: nobody answers, as far as the last try told. */
export function useIsOffline(): boolean {
  const sync = useSyncStatus();
  const outbox = useOutboxStatus();
  return outbox?.phase === 'offline' || (sync !== null && (!sync.online || sync.problem?.tag === 'offline'));
}
