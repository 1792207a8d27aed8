import { useMutation } from '@tanstack/react-query';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

export type RefreshCustomer = {
  readonly run: () => void;
  readonly isRunning: boolean;
  readonly error: ScreenError | null;
};

/** Asks the server about one customer now. The new copy reaches every screen by itself. */
export function useRefreshCustomer(id: string, onDone: () => void): RefreshCustomer {
  const client = useClient();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => client.customers.refresh({ id }), onSuccess: onDone });
  return { run: () => mutate(), isRunning: isPending, error: error === null ? null : screenErrorOf(error) };
}
