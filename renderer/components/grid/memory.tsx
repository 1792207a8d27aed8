import { createContext, useContext, useMemo, type ReactNode } from 'react';

/** Where a list was left: whoever opens a row and comes back stands on that row again. */
export type LeftAt = { readonly key: string; readonly top: number; readonly current: number | null };
export type GridMemory = Map<string, LeftAt>;

const MemoryContext = createContext<GridMemory | null>(null);

/** One memory per office: lives as long as its screens do. */
export function GridMemoryProvider({ children }: { readonly children: ReactNode }) {
  const memory = useMemo<GridMemory>(() => new Map(), []);
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}

export const useGridMemory = (): GridMemory | null => useContext(MemoryContext);
