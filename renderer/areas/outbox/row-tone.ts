import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { shownState } from './words.ts';

/** What wants a person stands out, what is over steps back. */
export function rowTone(row: OutboxEntry): 'normal' | 'muted' | 'attention' {
  const state = shownState(row);
  if (state === 'needsDecision' || state === 'unreadable' || row.may.acknowledge) return 'attention';
  return state === 'confirmed' || state === 'undone' ? 'muted' : 'normal';
}
