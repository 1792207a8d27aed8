import { describe, expect, it } from 'vitest';
import type { DeskError, MissingRight, StorageProblem, Subject } from '../../../../core/errors/desk-error.ts';
import { errorText } from '../../../../renderer/errors/error-text.ts';
import type { ScreenError } from '../../../../renderer/host/failure.ts';
import { formatOf, LANGUAGES, wordsOf } from '../words.ts';

/** Every member of a union, or it does not compile. */
const all = <Name extends string>(names: Record<Name, true>): readonly Name[] => Object.keys(names) as Name[];
type Of<Tag extends DeskError['tag']> = Extract<DeskError, { tag: Tag }>;

const SUBJECTS = all<Subject>({ customer: true, subscription: true, order: true, product: true, quote: true, cart: true, agreement: true, promotion: true, partner: true, document: true, page: true, intent: true, person: true, news: true });
const PROBLEMS = all<StorageProblem>({ corrupt: true, foreign: true, newer: true, wrongKey: true, readOnly: true, full: true, inUse: true, migrationEdited: true, missing: true, unknown: true });
const STORES = [...all<NonNullable<Of<'storage'>['store']>>({ ledger: true, mirror: true, settings: true, key: true }), null];

/** Every tag in every variant of its facts. */
const FAILURES: { readonly [Tag in ScreenError['tag']]: readonly Extract<ScreenError, { tag: Tag }>[] } = {
  validation: [
    { tag: 'validation', issues: [] },
    { tag: 'validation', issues: [{ path: 'url', problem: 'invalid' }] },
  ],
  notFound: SUBJECTS.map((what) => ({ tag: 'notFound', what, id: 'x-1' })),
  conflict: SUBJECTS.map((what) => ({ tag: 'conflict', what, id: 'x-1' })),
  signInNeeded: all<Of<'signInNeeded'>['reason']>({ missing: true, expired: true, rejected: true, mfa: true }).flatMap((reason) => [
    { tag: 'signInNeeded', reason, code: null },
    { tag: 'signInNeeded', reason, code: '900420' },
  ]),
  forbidden: [
    { tag: 'forbidden', code: null, correlationId: null },
    { tag: 'forbidden', code: '1002', correlationId: 'c-1' },
  ],
  rateLimited: [
    { tag: 'rateLimited', retryAfterMs: null },
    { tag: 'rateLimited', retryAfterMs: 120_000 },
  ],
  offline: all<Of<'offline'>['reason']>({ unreachable: true, timeout: true, tls: true }).map((reason) => ({ tag: 'offline', reason })),
  server: [400, 409, 500, 501, 503].flatMap((status) => [
    { tag: 'server', status, code: null, description: null, correlationId: null },
    { tag: 'server', status, code: '2055', description: 'the ETag is stale', correlationId: 'c-1' },
  ]),
  badAnswer: all<Of<'badAnswer'>['reason']>({ html: true, notJson: true, truncated: true, shape: true, empty: true }).map((reason) => ({ tag: 'badAnswer', reason, detail: 'items' })),
  cancelled: [{ tag: 'cancelled' }],
  storage: PROBLEMS.flatMap((problem) =>
    STORES.flatMap((store) => [
      { tag: 'storage', problem, store, path: '/profile/ledger.db', keptAs: null } as const,
      { tag: 'storage', problem, store, path: null, keptAs: 'ledger.broken-1.db' } as const,
    ]),
  ),
  locked: all<Of<'locked'>['reason']>({ passphraseNeeded: true, passphraseWrong: true, passphraseMissing: true, personNeeded: true }).map((reason) => ({ tag: 'locked', reason })),
  notAllowed: [
    ...all<MissingRight>({ general: true, dashboard: true, customerManagement: true, csp: true, queue: true, figures: true, work: true, administrator: true, discount: true }).map((right) => ({ tag: 'notAllowed', missing: [right], limit: null }) as const),
    { tag: 'notAllowed', missing: ['discount'], limit: 1_250 },
  ],
  notSupported: [{ tag: 'notSupported', feature: 'carts' }],
  unexpected: [
    { tag: 'unexpected', reference: 'ab12cd34' },
    { tag: 'unexpected', reference: '' },
  ],
  hostGone: [{ tag: 'hostGone' }],
};

const cases = Object.values(FAILURES).flat() as readonly ScreenError[];
const inLanguage = (language: (typeof LANGUAGES)[number], error: ScreenError) => errorText(error, wordsOf(language, 'errors'), formatOf(language));

describe.each(LANGUAGES)('every failure in words: %s', (language) => {
  it.each(cases.map((error) => [JSON.stringify(error), error] as const))('%s', (_, error) => {
    const text = inLanguage(language, error);
    for (const sentence of [text.title, text.what, text.kept, text.todo]) {
      expect(sentence.length).toBeGreaterThan(3);
      // A key that is missing reads like a path; a fact that is missing leaves its braces.
      expect(sentence).not.toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/);
      expect(sentence).not.toMatch(/[{}]|undefined|null|NaN/);
    }
    expect(new Set([text.title, text.what, text.kept, text.todo]).size).toBe(4);
  });
});

describe('what a person can use', () => {
  it('names the file that was kept, where one was', () => {
    const text = inLanguage('en', { tag: 'storage', problem: 'corrupt', store: 'mirror', path: null, keptAs: 'mirror.broken-1.db' });
    expect(text.kept).toContain('mirror.broken-1.db');
  });

  it('quotes what the server says, and keeps the codes for support', () => {
    const text = inLanguage('de', { tag: 'server', status: 400, code: '2055', description: 'the ETag is stale', correlationId: 'c-1' });
    expect(text.what).toContain('„the ETag is stale“');
    expect(text.reference).toBe('HTTP 400 · 2055 · c-1');
  });

  it('says how long a pause takes', () => {
    expect(inLanguage('pl', { tag: 'rateLimited', retryAfterMs: 120_000 }).todo).toBe('Program poczeka 2 min i sam będzie kontynuował.');
  });

  it('names the fields that are meant, once each', () => {
    const issue = { path: 'lines.0.quantity', problem: 'too_small' };
    expect(inLanguage('en', { tag: 'validation', issues: [issue, issue] }).what).toMatch(/Please check: lines\.0\.quantity\.$/);
  });

  it.each([{ tag: 'cancelled' }, { tag: 'unexpected', reference: '' }, { tag: 'forbidden', code: null, correlationId: null }] as const)(
    'offers no empty reference for $tag',
    (error) => {
      expect(inLanguage('en', error).reference).toBeNull();
    },
  );
});
