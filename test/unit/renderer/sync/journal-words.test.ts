import { describe, expect, it } from 'vitest';
import { INTENT_KINDS } from '../../../../core/domain/intents/action.ts';
import type { IntentGist } from '../../../../core/domain/intents/action.ts';
import type { JournalEvent } from '../../../../core/domain/journal.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { intentOfCustomer, intentWords } from '../../../../renderer/areas/shared/intent-words.ts';
import { journalWords } from '../../../../renderer/areas/sync/journal-words.ts';
import { errorText } from '../../../../renderer/errors/error-text.ts';
import { formatOf, LANGUAGES, wordsOf } from '../words.ts';

const inLanguage = (language: (typeof LANGUAGES)[number], event: JournalEvent) => {
  const format = formatOf(language);
  return journalWords(event, wordsOf(language, 'sync'), { format, errorText: (error) => errorText(error, wordsOf(language, 'errors'), format), intent: (gist) => intentOfCustomer(gist, wordsOf(language, 'outbox'), format) });
};

const offline = { tag: 'offline', reason: 'timeout' } as const;
const CHANGES = ['quantity', 'cancel', 'suspend', 'reactivate', 'autoRenew', 'friendlyName', 'partnerOnRecord', 'term', 'nextTerm', 'nextCharge'] as const;
const SEATS: IntentGist = { kind: 'changeSubscription', change: 'quantity', customer: 'Müller GmbH', product: 'Business Premium', from: 10, to: 13 };
const GISTS: readonly IntentGist[] = [
  ...CHANGES.map((change) => ({ ...SEATS, change })),
  ...INTENT_KINDS.map((kind) => ({ ...SEATS, kind, change: null, product: null, from: null, to: 2 })),
];
const EVENTS: { readonly [Code in JournalEvent['code']]: readonly (JournalEvent & { readonly code: Code })[] } = {
  'sync.started': [{ code: 'sync.started', kind: 'first' }, { code: 'sync.started', kind: 'refresh' }],
  'sync.finished': [
    { code: 'sync.finished', kind: 'first', customers: 60, subscriptions: 249, milliseconds: 4_200 },
    { code: 'sync.finished', kind: 'refresh', customers: 1, subscriptions: 22, milliseconds: 125_000 },
  ],
  'sync.cancelled': [{ code: 'sync.cancelled' }],
  'sync.failed': [
    { code: 'sync.failed', error: offline, nextAttemptAt: instant(1_795_338_000_000) },
    { code: 'sync.failed', error: { tag: 'signInNeeded', reason: 'expired', code: null }, nextAttemptAt: null },
  ],
  'sync.skipped': (['customer', 'product', 'prices', 'promotions', 'partner', 'audit'] as const).map((what) => ({ code: 'sync.skipped', what, name: 'Żuraw', error: offline })),
  'customer.added': [{ code: 'customer.added', name: 'Müller GmbH' }],
  'customer.removed': [{ code: 'customer.removed', name: 'Müller GmbH' }],
  'quote.issued': [{ code: 'quote.issued', number: 'OF/2026/7', customer: 'Müller GmbH' }],
  'document.issued': [{ code: 'document.issued', number: 'ZL/2026/7', title: 'Licence statement', customer: 'Müller GmbH' }],
  'document.saved': [{ code: 'document.saved', name: 'OF-2026-7.pdf' }],
  'person.added': [{ code: 'person.added', name: 'Ewa Wzorowa', by: 'Anna' }],
  'person.changed': [{ code: 'person.changed', name: 'Ewa Wzorowa', by: 'Anna' }],
  'person.removed': [{ code: 'person.removed', name: 'Ewa Wzorowa', by: 'Anna' }],
  'backup.made': [{ code: 'backup.made', file: 'biuro.cspbackup', by: 'Anna' }],
  'backup.restored': [{ code: 'backup.restored', file: 'biuro.cspbackup', by: 'Anna' }],
  'privacy.erased': [{ code: 'privacy.erased', places: 7, by: 'Anna' }],
  'passphrase.changed': [{ code: 'passphrase.changed', by: 'Anna' }],
  'store.setAside': [{ code: 'store.setAside', store: 'mirror', keptAs: 'mirror.broken-1.db' }],
  'outbox.queued': GISTS.map((gist) => ({ code: 'outbox.queued', gist, by: 'Anna' })),
  'outbox.edited': [{ code: 'outbox.edited', gist: SEATS, by: 'Anna' }],
  'outbox.released': [{ code: 'outbox.released', gist: SEATS, by: 'Anna' }],
  'outbox.undone': [{ code: 'outbox.undone', gist: SEATS, by: 'Anna' }],
  'outbox.retried': [{ code: 'outbox.retried', gist: SEATS, by: 'Anna' }],
  'outbox.sent': [1, 3].map((attempt) => ({ code: 'outbox.sent', gist: SEATS, attempt })),
  'outbox.confirmed': (['answer', 'readBack', 'person', 'alreadyThere'] as const).flatMap((how) => [null, '4711aabbccdd'].map((orderId) => ({ code: 'outbox.confirmed', gist: SEATS, how, orderId }) as const)),
  'outbox.rejected': [null, offline].map((error) => ({ code: 'outbox.rejected', gist: SEATS, error })),
  'outbox.unknown': [{ code: 'outbox.unknown', gist: SEATS, error: offline }],
  'outbox.notHappened': [{ code: 'outbox.notHappened', gist: SEATS }],
  'outbox.needsDecision': (['conflict', 'undecided', 'price', 'dependency', 'gone', 'notAllowed', 'partlyRefused', 'tooOften', 'taken'] as const).map((problem) => ({ code: 'outbox.needsDecision', gist: SEATS, problem })),
  'outbox.decided': (['sendMine', 'giveUp', 'acceptPrice', 'itHappened', 'itDidNot', 'lookAgain', 'accept'] as const).map((choice) => ({ code: 'outbox.decided', gist: SEATS, choice, by: 'Anna' })),
  'outbox.tooLate': [null, instant(1_795_338_000_000)].map((next) => ({ code: 'outbox.tooLate', gist: SEATS, closedAt: instant(1_795_338_000_000), next })),
  'outbox.deadlineNear': [{ code: 'outbox.deadlineNear', gist: SEATS, deadline: instant(1_795_338_000_000) }],
  'outbox.restored': [1, 2, 5].map((open) => ({ code: 'outbox.restored', open })),
  'outbox.paused': [{ code: 'outbox.paused', by: 'Anna' }],
  'outbox.resumed': [{ code: 'outbox.resumed', by: 'Anna' }],
};
const events = Object.values(EVENTS).flat() as readonly JournalEvent[];

describe.each(LANGUAGES)('every journal event in words: %s', (language) => {
  it.each(events.map((event) => [JSON.stringify(event), event] as const))('%s', (_, event) => {
    const { text, more } = inLanguage(language, event);
    for (const sentence of more === null ? [text] : [text, more]) {
      expect(sentence).not.toMatch(/[{}]|undefined|null|NaN|^[a-zA-Z]+(\.[a-zA-Z]+)+$/);
      expect(sentence.length).toBeGreaterThan(10);
    }
  });
});

describe('queue and journal', () => {
  it.each(LANGUAGES)('say the same about the same wish: %s', (language) => {
    for (const gist of GISTS) expect(inLanguage(language, { code: 'outbox.sent', gist, attempt: 1 }).text).toContain(`Müller GmbH · ${intentWords(gist, wordsOf(language, 'outbox'), formatOf(language))}`);
  });

  it('an order is told with its customer and its number', () => {
    const sent = { ...SEATS, kind: 'order', change: null, from: null, to: 3 } as const;
    expect(inLanguage('en', { code: 'outbox.confirmed', gist: sent, how: 'answer', orderId: '4711aabbccdd' })).toMatchObject({ text: 'Done: Müller GmbH · Order Business Premium, 3 licences.', more: 'Accepted as order 4711aabbccdd.' });
  });
});

describe('plurals', () => {
  it.each([
    [1, 1, '1 klient i 1 subskrypcja'],
    [2, 22, '2 klientów i 22 subskrypcje'],
    [5, 12, '5 klientów i 12 subskrypcji'],
  ])('%i and %i in Polish', (customers, subscriptions, expected) => {
    const { more } = inLanguage('pl', { code: 'sync.finished', kind: 'refresh', customers, subscriptions, milliseconds: 5_000 });
    expect(more).toBe(`${expected}, czas: 5 sekund.`);
  });

  it('says seconds below a minute and minutes above', () => {
    const more = (milliseconds: number) => inLanguage('de', { code: 'sync.finished', kind: 'first', customers: 1, subscriptions: 1, milliseconds }).more;
    expect(more(400)).toContain('1 Sekunde');
    expect(more(125_000)).toContain('2 min');
  });

  it('says when it tries again, or that it will not', () => {
    expect(inLanguage('de', { code: 'sync.failed', error: offline, nextAttemptAt: instant(Date.parse('2026-11-22T09:05:00Z')) }).more).toContain('Nächster Versuch: 22.11.2026, 10:05.');
    expect(inLanguage('en', { code: 'sync.failed', error: offline, nextAttemptAt: null }).more).toContain('It will not try again by itself.');
  });
});
