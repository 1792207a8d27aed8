import type { TFunction } from 'i18next';
import { assertNever } from '../../../core/domain/never.ts';
import type { OutboxEvent } from '../../../core/domain/journal.ts';
import type { JournalSpeech, JournalWords } from './journal-words.ts';

type Speak = { readonly t: TFunction<'sync'>; readonly speech: JournalSpeech };

/** The sentence of what happened to an intent. */
export function outboxWords(event: OutboxEvent, t: TFunction<'sync'>, speech: JournalSpeech): JournalWords {
  if (!('gist' in event)) return withoutGist(event, { t, speech });
  const { format } = speech;
  const what = speech.intent(event.gist);
  switch (event.code) {
    case 'outbox.queued':
    case 'outbox.edited':
    case 'outbox.released':
    case 'outbox.undone':
    case 'outbox.retried':
      return plain(t(`journal.outbox.${nameOf(event.code)}`, { what, by: event.by }));
    case 'outbox.sent':
      return { ...plain(t('journal.outbox.sent', { what })), more: event.attempt > 1 ? t('journal.outbox.attempt', { attempt: format.number(event.attempt) }) : null };
    case 'outbox.confirmed':
      return { text: t(`journal.outbox.confirmed.${event.how}`, { what }), more: event.orderId === null ? null : t('journal.outbox.order', { orderId: event.orderId }), tone: 'good' };
    case 'outbox.rejected':
      return { text: t('journal.outbox.rejected', { what }), more: refusal(event, { t, speech }), tone: 'danger' };
    case 'outbox.unknown':
      return { text: t('journal.outbox.unknown', { what }), more: t('journal.outbox.unknownMore'), tone: 'warning' };
    case 'outbox.notHappened':
      return plain(t('journal.outbox.notHappened', { what }));
    case 'outbox.needsDecision':
      return { text: t('journal.outbox.needsDecision', { what }), more: t(`journal.outbox.problem.${event.problem}`), tone: 'warning' };
    case 'outbox.decided':
      return plain(t('journal.outbox.decided', { what, by: event.by, choice: t(`journal.outbox.choice.${event.choice}`) }));
    case 'outbox.tooLate':
      return {
        text: t('journal.outbox.tooLate', { what, at: format.dateTime(event.closedAt) }),
        more: event.next === null ? null : t('journal.outbox.next', { at: format.dateTime(event.next) }),
        tone: 'danger',
      };
    case 'outbox.deadlineNear':
      return { text: t('journal.outbox.deadlineNear', { what, at: format.dateTime(event.deadline) }), more: null, tone: 'warning' };
    default:
      return assertNever(event);
  }
}

type General = Exclude<OutboxEvent, { readonly gist: unknown }>;

function withoutGist(event: General, { t, speech }: Speak): JournalWords {
  switch (event.code) {
    case 'outbox.restored':
      return { text: t('journal.outbox.restored', { count: event.open, number: speech.format.number(event.open) }), more: null, tone: 'warning' };
    case 'outbox.paused':
      return plain(t('journal.outbox.paused', { by: event.by }));
    case 'outbox.resumed':
      return plain(t('journal.outbox.resumed', { by: event.by }));
    default:
      return assertNever(event);
  }
}

function refusal({ error }: Extract<OutboxEvent, { code: 'outbox.rejected' }>, { t, speech }: Speak): string {
  if (error === null) return t('journal.outbox.refusedLines');
  const { title, what } = speech.errorText(error);
  return `${title}. ${what}`;
}

type Simple = 'outbox.queued' | 'outbox.edited' | 'outbox.released' | 'outbox.undone' | 'outbox.retried';
const NAMES = { 'outbox.queued': 'queued', 'outbox.edited': 'edited', 'outbox.released': 'released', 'outbox.undone': 'undone', 'outbox.retried': 'retried' } as const satisfies Readonly<Record<Simple, string>>;
const nameOf = (code: Simple): (typeof NAMES)[Simple] => NAMES[code];

const plain = (text: string): JournalWords => ({ text, more: null, tone: 'quiet' });
