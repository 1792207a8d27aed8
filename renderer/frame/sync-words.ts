import type { SyncStatus } from '../../core/contract/sync.ts';

/** What the top bar says about synchronisation, in order of weight. */
export type SyncMood =
  | { readonly kind: 'unknown' | 'cancelling' | 'offline' | 'problem' | 'idle' | 'never' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null };

export function syncMood(status: SyncStatus | null): SyncMood {
  if (status === null) return { kind: 'unknown' };
  if (status.phase === 'cancelling') return { kind: 'cancelling' };
  if (status.phase === 'running') return { kind: 'running', ...overallOf(status) };
  if (!status.online) return { kind: 'offline' };
  if (status.problem !== null) return { kind: 'problem' };
  return { kind: status.lastFinishedAt === null ? 'never' : 'idle' };
}

/** Sum over all resources; the total is only said when every resource knows its own. */
export function overallOf({ progress }: Pick<SyncStatus, 'progress'>): { readonly done: number; readonly total: number | null } {
  const done = progress.reduce((sum, part) => sum + part.done, 0);
  if (progress.length === 0 || progress.some((part) => part.total === null)) return { done, total: null };
  return { done, total: progress.reduce((sum, part) => sum + (part.total ?? 0), 0) };
}
