import { describe, expect, test } from 'vitest';
import type { WaitReason } from '../../../../core/contract/outbox.ts';
import { INTENT_KINDS, type IntentAction, type IntentGist } from '../../../../core/domain/intents/action.ts';
import { NO_BASE } from '../../../../core/domain/intents/base.ts';
import { gistOf } from '../../../../core/domain/intents/gist.ts';
import { confirmedBy, type IntentState } from '../../../../core/domain/intents/intent.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { intentWords } from '../../../../renderer/areas/shared/intent-words.ts';
import { shownState, STATE_TONE, stateSentence, waitText } from '../../../../renderer/areas/outbox/words.ts';
import { formatOf, LANGUAGES, wordsOf } from '../words.ts';

const AT = instant(Date.UTC(2026, 10, 22, 9));
const SEATS: IntentGist = { kind: 'changeSubscription', change: 'quantity', customer: 'Müller GmbH', product: 'Business Premium', from: 10, to: 13 };
const CHANGES = ['quantity', 'cancel', 'suspend', 'reactivate', 'autoRenew', 'friendlyName', 'partnerOnRecord', 'term', 'nextTerm', 'nextCharge'] as const;
const GISTS: readonly (IntentGist | null)[] = [
  null,
  ...CHANGES.map((change): IntentGist => ({ ...SEATS, change })),
  { ...SEATS, change: 'autoRenew', on: true },
  { ...SEATS, change: 'autoRenew', on: false },
  ...INTENT_KINDS.map((kind): IntentGist => ({ ...SEATS, kind, change: null, product: null })),
];
const STATES: readonly IntentState[] = [
  { kind: 'draft' },
  { kind: 'waiting', dueAt: null, problem: null },
  { kind: 'sending', step: 'main', since: AT },
  { kind: 'unknown', step: 'main', since: AT, nextLookAt: null, refusal: null, problem: null },
  ...(['answer', 'readBack', 'person', 'alreadyThere'] as const).map((by): IntentState => ({ kind: 'confirmed', at: AT, confirmation: confirmedBy(by) })),
  { kind: 'rejected', at: AT, error: null, lines: [] },
  { kind: 'tooLate', at: AT, missed: { closedAt: AT, next: null, cost: null } },
  { kind: 'needsDecision', at: AT, decision: { problem: 'conflict', facts: [], theirs: { author: null, at: null }, fresh: null, error: null, choices: [] } },
  { kind: 'undone', at: AT, by: 'Anna' },
];
const WAITS: readonly WaitReason[] = [
  ...(['draft', 'paused', 'offline', 'signIn', 'asleep', 'next', 'decision', 'unreadable'] as const).map((code): WaitReason => ({ code })),
  { code: 'dependency', on: '1', gist: SEATS },
  { code: 'dependency', on: '1', gist: null },
  { code: 'earlier', on: '1', gist: SEATS },
  { code: 'earlier', on: '1', gist: null },
  { code: 'backOff', until: AT, error: null },
  { code: 'look', until: AT, error: null },
  { code: 'look', until: null, error: null },
];
/** Any action: only whether there is one counts here. */
const ACTION = { kind: 'changeSubscription', change: { kind: 'cancel' } } as const;

describe.each(LANGUAGES)('the queue in %s', (language) => {
  const t = wordsOf(language, 'outbox');
  const format = formatOf(language);
  /** A missing sentence shows its key, a missing figure its braces. */
  const isWhole = (text: string): void => expect(text).toMatch(/^(?!.*(?:\{\{|gist\.|state\.|stateText\.|waits\.))\S.*$/u);

  test('says what every entry is about', () => {
    for (const gist of GISTS) isWhole(intentWords(gist, t, format));
  });

  test('says how every state stands', () => {
    for (const state of STATES) {
      isWhole(stateSentence({ action: ACTION, state }, t, format));
      isWhole(t(`state.${shownState({ action: ACTION, state })}`));
      expect(STATE_TONE[shownState({ action: ACTION, state })]).toBeDefined();
    }
    isWhole(stateSentence({ action: null, state: { kind: 'draft' } }, t, format));
  });

  test('says what every entry waits for, and nothing when it waits for nothing', () => {
    for (const reason of WAITS) isWhole(waitText(reason, t, format) ?? '');
    expect(waitText(undefined, t, format)).toBeNull();
  });
});

test('licences agree with their number', () => {
  const order = (to: number): string => intentWords({ ...SEATS, kind: 'order', change: null, to }, wordsOf('pl', 'outbox'), formatOf('pl'));
  expect([1, 2, 5, 22].map(order)).toEqual([
    'Zamówienie Business Premium, 1 licencja',
    'Zamówienie Business Premium, 2 licencje',
    'Zamówienie Business Premium, 5 licencji',
    'Zamówienie Business Premium, 22 licencje',
  ]);
});

test.each([
  ['pl', '10 → 13 licencji, Business Premium'],
  ['de', '10 → 13 Lizenzen, Business Premium'],
  ['en', '10 → 13 licences, Business Premium'],
] as const)('before and after stand beside each other: %s', (language, words) => {
  expect(intentWords(SEATS, wordsOf(language, 'outbox'), formatOf(language))).toBe(words);
});

test('a switch says what it is set to, where the line knows it', () => {
  const change = (on: boolean): IntentAction => ({ kind: 'changeSubscription', change: { kind: 'autoRenew', on } });
  const said = (gist: IntentGist): string => intentWords(gist, wordsOf('en', 'outbox'), formatOf('en'));
  const gist = (on: boolean): IntentGist => gistOf({ action: change(on), base: NO_BASE, names: { customer: 'Müller GmbH', product: 'Business Premium' } });
  expect([said(gist(true)), said(gist(false)), said({ ...SEATS, change: 'autoRenew' })]).toEqual(['Turn auto-renew of Business Premium on', 'Turn auto-renew of Business Premium off', 'Change auto-renew of Business Premium']);
});
