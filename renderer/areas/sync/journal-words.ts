import type { TFunction } from 'i18next';
import type { IntentGist } from '../../../core/domain/intents/action.ts';
import { isOutboxEvent } from '../../../core/domain/journal.ts';
import type { JournalEvent } from '../../../core/domain/journal.ts';
import { assertNever } from '../../../core/domain/never.ts';
import type { ErrorText } from '../../errors/error-text.ts';
import type { Format } from '../../format/format.ts';
import type { ScreenError } from '../../host/failure.ts';
import { outboxWords } from './outbox-words.ts';

export type JournalTone = 'good' | 'quiet' | 'warning' | 'danger';

/** One line of the journal in plain words: what happened, and more where there is more. */
export type JournalWords = { readonly text: string; readonly more: string | null; readonly tone: JournalTone };

export type JournalSpeech = {
  readonly format: Pick<Format, 'number' | 'duration' | 'dateTime'>;
  readonly errorText: (error: ScreenError) => ErrorText;
  /** What an intent is about, with its customer, in the words of the queue. */
  readonly intent: (gist: IntentGist) => string;
};

/** The sentence of an event. Every code has one; a forgotten code does not compile. */
export function journalWords(event: JournalEvent, t: TFunction<'sync'>, speech: JournalSpeech): JournalWords {
  const { errorText } = speech;
  if (isOutboxEvent(event)) return outboxWords(event, t, speech);
  switch (event.code) {
    case 'sync.started':
      return plain(t(`journal.started.${event.kind}`));
    case 'sync.finished':
      return { text: t(`journal.finished.${event.kind}`), more: finishedMore(event, t, speech), tone: 'good' };
    case 'sync.cancelled':
      return plain(t('journal.cancelled'));
    case 'sync.failed':
      return failed(event, t, speech);
    case 'sync.skipped': {
      const { title, todo } = errorText(event.error);
      return { text: t('journal.skipped', { what: t(`skipped.${event.what}`), name: event.name }), more: `${title}. ${todo}`, tone: 'warning' };
    }
    case 'customer.added':
      return plain(t('journal.customerAdded', { name: event.name }));
    case 'customer.removed':
      return { ...plain(t('journal.customerRemoved', { name: event.name })), tone: 'warning' };
    case 'quote.issued':
      return { ...plain(t('journal.quoteIssued', { number: event.number, customer: event.customer })), tone: 'good' };
    case 'document.issued':
      return { ...plain(t('journal.documentIssued', { number: event.number, title: event.title, customer: event.customer })), tone: 'good' };
    case 'document.saved':
      return plain(t('journal.documentSaved', { name: event.name }));
    case 'store.setAside':
      return { ...plain(t('journal.setAside', { store: event.store, keptAs: event.keptAs })), tone: 'warning' };
    case 'person.added':
      return plain(t('journal.personAdded', { name: event.name, by: event.by }));
    case 'person.changed':
      return plain(t('journal.personChanged', { name: event.name, by: event.by }));
    case 'person.removed':
      return plain(t('journal.personRemoved', { name: event.name, by: event.by }));
    case 'backup.made':
      return { ...plain(t('journal.backupMade', { file: event.file, by: event.by })), tone: 'good' };
    case 'backup.restored':
      return { ...plain(t('journal.backupRestored', { file: event.file, by: event.by })), tone: 'warning' };
    case 'privacy.erased':
      return { ...plain(t('journal.privacyErased', { number: speech.format.number(event.places), by: event.by })), tone: 'warning' };
    case 'passphrase.changed':
      return { ...plain(t('journal.passphraseChanged', { by: event.by })), tone: 'warning' };
    default:
      return assertNever(event);
  }
}

const plain = (text: string): JournalWords => ({ text, more: null, tone: 'quiet' });

type Finished = Extract<JournalEvent, { code: 'sync.finished' }>;
function finishedMore(event: Finished, t: TFunction<'sync'>, { format }: Pick<JournalSpeech, 'format'>): string {
  const customers = t('journal.customers', { count: event.customers, number: format.number(event.customers) });
  const subscriptions = t('journal.subscriptions', { count: event.subscriptions, number: format.number(event.subscriptions) });
  return t('journal.finished.more', { customers, subscriptions, time: lasted(event.milliseconds, t, format) });
}

/** Seconds below a minute: a sync that took four seconds is not "under a minute". */
function lasted(milliseconds: number, t: TFunction<'sync'>, format: Pick<Format, 'duration'>): string {
  if (milliseconds >= 60_000) return format.duration(milliseconds);
  const count = Math.max(1, Math.round(milliseconds / 1_000));
  return t('journal.seconds', { count });
}

function failed(event: Extract<JournalEvent, { code: 'sync.failed' }>, t: TFunction<'sync'>, { format, errorText }: JournalSpeech): JournalWords {
  const { title, what, kept } = errorText(event.error);
  const next = event.nextAttemptAt === null ? t('journal.noRetry') : t('journal.retryAt', { at: format.dateTime(event.nextAttemptAt) });
  return { text: t('journal.failed', { why: title }), more: [what, kept, next].join(' '), tone: event.error.tag === 'offline' ? 'warning' : 'danger' };
}
