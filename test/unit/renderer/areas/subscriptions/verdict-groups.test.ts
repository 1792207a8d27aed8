import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../../core/domain/nce/context.ts';
import { explainAll } from '../../../../../core/domain/nce/explain.ts';
import { ACTION_KINDS } from '../../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../../core/domain/subscriptions/subscription.ts';
import { commonAnswer, groupsOf } from '../../../../../renderer/areas/subscriptions/verdict-groups.ts';
import { sentenceText } from '../../../../../renderer/areas/subscriptions/useRuleWords.ts';
import { aSubscription, moment, price } from '../../../../builders/nce.ts';
import { formatOf, LANGUAGES, wordsOf } from '../../words.ts';

const ask = (changes: Partial<Subscription>, iso: string) => actionsAt(aSubscription(changes), moment(iso), ruleContext({ price: price('12.30') }));

describe('verdicts on the screen', () => {
  it('puts windows first, and what can never be apart', () => {
    const { allowed, refused, cannotTell, notHere } = groupsOf(ask({}, '2026-03-04'));
    expect(allowed.map(({ action }) => action).slice(0, 3)).toEqual(['reduceSeats', 'cancel', 'addSeats']);
    expect(cannotTell.map(({ action }) => action)).toEqual(['upgradeFull', 'upgradePartial']);
    expect(notHere.map(({ action }) => action)).toEqual(['reactivate', 'convertTrial', 'leaveExtendedTerm', 'migrateFromLegacy']);
    expect(allowed.length + refused.length + cannotTell.length + notHere.length).toBe(ACTION_KINDS.length);
  });

  it('says once what holds for everything', () => {
    expect(commonAnswer(ask({ status: 'deleted' }, '2026-03-04'))).toMatchObject({ kind: 'refused', reason: { code: 'over' } });
    expect(commonAnswer(ask({ model: 'unknown' }, '2026-03-04'))).toMatchObject({ kind: 'cannotTell', because: ['modelUnknown'] });
    expect(commonAnswer(ask({}, '2025-03-04'))).toMatchObject({ reason: { code: 'notStarted' } });
    expect(commonAnswer(ask({}, '2026-09-04'))).toBeNull();
    expect(commonAnswer(ask({ commitmentEndsAt: null, cancellationAllowedUntil: moment('2026-03-09') }, '2026-03-04'))).toBeNull();
  });

  it.each(LANGUAGES)('every sentence is filled in %s', (language) => {
    const say = wordsOf(language, 'rules') as unknown as Parameters<typeof sentenceText>[1];
    for (const [changes, iso] of [[{}, '2026-03-04'], [{}, '2026-09-04'], [{}, '2027-03-02T10:00:00Z'], [{ status: 'suspended' }, '2026-09-04'], [{ status: 'expired' }, '2027-03-04'], [{ model: 'azure' }, '2026-09-04']] as const) {
      for (const said of explainAll(ask(changes, iso))) {
        for (const sentence of [said.action, said.short, said.deadline, said.basis, said.caution, said.money, said.proof, ...said.doubts, ...said.consequences]) {
          if (sentence === null) continue;
          const text = sentenceText(sentence, say, formatOf(language));
          expect(text).not.toMatch(/\{\{|undefined|NaN|Invalid/);
          expect(text).not.toBe(sentence.key);
        }
      }
    }
  });

  it('says ends of terms as the last day, other moments to the minute', () => {
    const say = wordsOf('en', 'rules') as unknown as Parameters<typeof sentenceText>[1];
    const [, , cancel, switchAutoRenew] = explainAll(ask({}, '2026-03-04'));
    expect(cancel?.deadline && sentenceText(cancel.deadline, say, formatOf('en'))).toBe('Possible before 9 Mar 2026, 10:15.');
    expect(switchAutoRenew?.deadline && sentenceText(switchAutoRenew.deadline, say, formatOf('en'))).toBe('Possible up to and including 1 Mar 2027.');
  });
});
