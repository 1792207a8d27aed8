import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../host/hooks.ts';

/** Starts a synchronisation; what it does is seen in the top bar. */
export function useSynchronise(): { readonly start: () => void; readonly isStarting: boolean } {
  const client = useClient();
  const { mutate, isPending } = useMutation({ mutationFn: () => client.sync.start({ full: false }) });
  return { start: () => mutate(), isStarting: isPending };
}
