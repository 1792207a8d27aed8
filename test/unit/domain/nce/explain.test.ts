import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de/rules.json' with { type: 'json' };
import english from '../../../../locales/en/rules.json' with { type: 'json' };
import polish from '../../../../locales/pl/rules.json' with { type: 'json' };
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { consequenceSentence, explain, explainAll } from '../../../../core/domain/nce/explain.ts';
import type { Explanation, Sentence } from '../../../../core/domain/nce/explain.ts';
import { ACTION_KINDS } from '../../../../core/domain/nce/verdict.ts';
import type { ActionKind, Consequence, Refusal } from '../../../../core/domain/nce/verdict.ts';
import { refused } from '../../../../core/domain/nce/actions/case.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { rules } from '../../../../core/domain/rulebook/rules.ts';
import { boughtAt, moment, price } from '../../../builders/nce.ts';

/** `a.b.c` → text, plural forms folded into one name. */
function flat(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`.replace(/_(one|few|many|other)$/, ''), value] as const] : flat(value as object, `${path}${name}.`),
  );
}

const LANGUAGES = [english, german, polish].map((tree) => flat(tree));

/** Every language has the sentence, and it asks for no fact that is not there. */
function expectSaid({ key, facts }: Sentence): void {
  for (const sentences of LANGUAGES) {
    const found = sentences.filter(([name]) => name === key);
    expect([key, found.length > 0]).toEqual([key, true]);
    for (const [, text] of found) {
      for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) expect([key, name, Object.keys(facts)]).toEqual([key, name, expect.arrayContaining([name])]);
    }
  }
  for (const fact of Object.values(facts)) if (fact.kind === 'key') expectSaid({ key: fact.value, facts: {} });
}

const all = ({ action, short, doubts, deadline, basis, caution, consequences, money, proof }: Explanation): readonly Sentence[] =>
  [action, short, ...doubts, deadline, basis, caution, ...consequences, money, proof].filter((one) => one !== null);

const YEAR = boughtAt('2026-03-02T09:15:00Z', '2027-03-01');
const rich = ruleContext({ price: price('12.34'), sku: { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: ['X:1'] }, dependentAddOns: 2, updates: 1_100, businessSeats: { ofSku: 100, ofFamily: 289 } });
const cases: readonly (readonly [Subscription, string, RuleContext])[] = [
  [YEAR, '2026-03-04', rich],
  [YEAR, '2026-09-15', rich],
  [YEAR, '2026-09-15', ruleContext()],
  [YEAR, '2027-03-02T10:00:00Z', rich],
  [YEAR, '2027-03-05', rich],
  [YEAR, '2026-01-01', rich],
  [{ ...YEAR, status: 'suspended', autoRenew: false }, '2026-09-15', rich],
  [{ ...YEAR, status: 'suspended', autoRenew: false }, '2027-09-15', rich],
  [{ ...YEAR, status: 'deleted' }, '2026-09-15', rich],
  [{ ...YEAR, commitmentEndsAt: null, quantity: -1 }, '2026-09-15', rich],
  [{ ...YEAR, autoRenew: false }, '2026-09-15', rich],
  [boughtAt('2026-09-01T09:15:00Z', '2026-09-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' }), '2026-09-15', rich],
  [boughtAt('2026-09-01T09:15:00Z', '2026-09-30', { term: 'P1M', offerName: 'E3 Extended Service Term' }), '2026-09-15', rich],
  [boughtAt('2023-01-20T10:00:00Z', '2024-01-19', { model: 'legacy' }), '2023-06-01', rich],
  [boughtAt('2023-01-20T10:00:00Z', '2024-01-19', { model: 'legacy', billingPlan: 'annual' }), '2023-01-25', rich],
  [boughtAt('2026-03-02T09:15:00Z', '2026-03-02', { model: 'perpetual', term: null, billingPlan: 'oneTime' }), '2026-03-15', rich],
  [boughtAt('2026-03-02T09:15:00Z', '2099-12-31', { model: 'azure', term: null, billingPlan: 'none' }), '2026-03-15', rich],
  [boughtAt('2026-03-02T09:15:00Z', '2029-03-01', { term: 'P3Y' }), '2026-09-15', rich],
];

describe('the explanation of a verdict', () => {
  it('is said in three languages, whatever the case', () => {
    for (const [subscription, at, context] of cases) {
      for (const explanation of explainAll(actionsAt(subscription, moment(at), context))) for (const sentence of all(explanation)) expectSaid(sentence);
    }
  });

  it('has sentences for every refusal and every consequence there is', () => {
    const figures = { closedAt: moment('2026-01-01'), startsAt: moment('2026-01-01'), since: null, status: 'expired', until: moment('2026-01-01'), family: 'licence', maximum: 1, minimum: 1, most: 1, owned: 1, limit: 1, from: moment('2026-01-01') };
    for (const code of Object.keys(english.refused)) expectSaid(explain('cancel', refused({ reason: { code, ...figures } as unknown as Refusal, rules: rules('R-3.1') })).short);
    const more = { days: 7, count: 2, left: 3, at: moment('2026-01-01'), seats: 1, ...figures };
    const codes = new Set(flat(english.consequence).map(([name]) => name));
    for (const code of codes) expectSaid(consequenceSentence({ ...more, code } as unknown as Consequence));
    expect(codes.size).toBe(30);
    expect(Object.keys(english.refused)).toHaveLength(48);
  });

  it('names the sentence, its facts and the paragraph behind it', () => {
    const at = (kind: ActionKind, iso: string, context = rich) => explain(kind, actionsAt(YEAR, moment(iso), context)[kind]);
    expect(at('cancel', '2026-09-15')).toMatchObject({
      action: { key: 'action.cancel' },
      short: { key: 'refused.windowClosed', facts: { closedAt: { kind: 'instant', value: moment('2026-03-09T09:15:00Z') } } },
      deadline: { key: 'next.at', facts: { next: { value: moment('2027-03-02') } } },
      basis: { key: 'basis.rules' },
      caution: null,
      money: { key: 'money.costOfWaiting', facts: { quantity: { value: 10 }, billingDays: { value: 17 }, fullDays: { value: 30 }, fullCycles: { value: 5 } } },
      proof: { key: 'proof.window' },
    });
    expect(at('cancel', '2026-03-02T12:00:00Z')).toMatchObject({ short: { key: 'allowed.cancel' }, deadline: { key: 'deadline.until' }, caution: { key: 'cautious' } });
    expect(at('addSeats', '2026-09-15')).toMatchObject({ short: { key: 'allowed.addSeatsUpTo', facts: { count: { kind: 'count', value: 190 } } }, deadline: { key: 'deadline.open' } });
    expect(at('addSeats', '2026-09-15', ruleContext())).toMatchObject({ short: { key: 'allowed.addSeats' } });
    expect(at('reduceSeats', '2026-09-15', ruleContext())).toMatchObject({ short: { key: 'cannotTell' }, doubts: [{ key: 'doubt.seatsUnknown' }], deadline: null, proof: { key: 'proof.unclear' } });
    expect(at('migrateFromLegacy', '2026-09-15')).toMatchObject({ deadline: { key: 'next.none' }, proof: { key: 'proof.legacy' } });
  });

  it.each<[string, number, ActionKind, string]>([
    ['another family', 16, 'reduceSeats', 'proof.family'],
    ['a new order instead', 15, 'addSeats', 'proof.family'],
    ['a trial', 11, 'addSeats', 'proof.trial'],
    ['the extended term', 12, 'reduceSeats', 'proof.extendedTerm'],
    ['the old model', 13, 'changeTerm', 'proof.legacy'],
    ['the end of its life', 7, 'addSeats', 'proof.lifecycle'],
    ['a pending renewal', 3, 'changeTerm', 'proof.renewal'],
  ])('points at the rule that decides: %s', (_case, index, kind, key) => {
    const [subscription = YEAR, at = '', context = rich] = cases[index] ?? [];
    expect(explain(kind, actionsAt(subscription, moment(at), context)[kind]).proof.key).toBe(key);
  });

  it('keeps the order of the screen', () => {
    expect(explainAll(actionsAt(YEAR, moment('2026-09-15'), rich)).map(({ action }) => action.key)).toEqual(ACTION_KINDS.map((kind) => `action.${kind}`));
  });
});
