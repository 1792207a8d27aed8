import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { HostLine } from './line.ts';
import { followOffice } from './live.ts';

const HostContext = createContext<HostLine | null>(null);

export type HostProviderProps = { readonly line: HostLine; readonly children: ReactNode };

export function HostProvider({ line, children }: HostProviderProps) {
  const office = useSyncExternalStore(line.state.subscribe, () => readyOffice(line));
  useEffect(() => (office === null ? undefined : followOffice(line)), [line, office]);
  return (
    <HostContext value={line}>
      <QueryClientProvider client={line.queries}>{children}</QueryClientProvider>
    </HostContext>
  );
}

export function useHostLine(): HostLine {
  const line = useContext(HostContext);
  if (!line) throw new Error('HostProvider is missing');
  return line;
}

/** Streams are followed while the office is open; they reopen by themselves after a restart. */
function readyOffice(line: HostLine): string | null {
  const state = line.state.get();
  return state?.kind === 'ready' ? state.office.id : null;
}
