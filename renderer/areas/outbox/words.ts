import type { TFunction } from 'i18next';
import type { OutboxEntry, WaitReason } from '../../../core/contract/outbox.ts';
import type { IntentStateKind } from '../../../core/domain/intents/intent.ts';
import { assertNever } from '../../../core/domain/never.ts';
import type { Tone } from '../../components/StatusBadge.tsx';
import type { Format } from '../../format/format.ts';
import { intentWords } from '../shared/intent-words.ts';

type Numbers = Pick<Format, 'number' | 'dateTime'>;

/** The state of an entry; what this version cannot read has none of the others. */
export type ShownState = IntentStateKind | 'unreadable';

export const shownState = ({ action, state }: Pick<OutboxEntry, 'action' | 'state'>): ShownState => (action === null ? 'unreadable' : state.kind);

export const STATE_TONE: Readonly<Record<ShownState, Tone>> = {
  draft: 'quiet',
  waiting: 'info',
  sending: 'info',
  unknown: 'warning',
  needsDecision: 'danger',
  confirmed: 'good',
  rejected: 'danger',
  tooLate: 'danger',
  undone: 'quiet',
  unreadable: 'warning',
};

/** What an entry waits for, in words; null: it waits for nothing. */
export function waitText(reason: WaitReason | undefined, t: TFunction<'outbox'>, format: Numbers): string | null {
  if (reason === undefined) return null;
  switch (reason.code) {
    case 'dependency':
    case 'earlier':
      return reason.gist === null ? t(`waits.${reason.code}Unknown`) : t(`waits.${reason.code}`, { what: intentWords(reason.gist, t, format) });
    case 'backOff':
      return t('waits.backOff', { at: format.dateTime(reason.until) });
    case 'look':
      return reason.until === null ? t('waits.lookSoon') : t('waits.look', { at: format.dateTime(reason.until) });
    case 'draft':
    case 'paused':
    case 'offline':
    case 'signIn':
    case 'asleep':
    case 'next':
    case 'decision':
    case 'unreadable':
      return t(`waits.${reason.code}`);
    default:
      return assertNever(reason);
  }
}

/** The state in a sentence: what has happened, and what certainly has not. */
export function stateSentence(entry: Pick<OutboxEntry, 'action' | 'state'>, t: TFunction<'outbox'>, format: Numbers): string {
  if (entry.action === null) return t('stateText.unreadable');
  const { state } = entry;
  switch (state.kind) {
    case 'draft':
    case 'waiting':
    case 'needsDecision':
      return t(`stateText.${state.kind}`);
    case 'sending':
    case 'unknown':
      return t(`stateText.${state.kind}`, { at: format.dateTime(state.since) });
    case 'confirmed':
      return `${t('stateText.confirmed', { at: format.dateTime(state.at) })} ${t(`stateText.confirmedBy.${state.confirmation.by}`)}`;
    case 'rejected':
    case 'tooLate':
      return t(`stateText.${state.kind}`, { at: format.dateTime(state.at) });
    case 'undone':
      return t('stateText.undone', { at: format.dateTime(state.at), who: state.by });
    default:
      return assertNever(state);
  }
}
