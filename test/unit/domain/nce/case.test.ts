import { describe, expect, it } from 'vitest';
import { allowed, cycleOf, refused } from '../../../../core/domain/nce/actions/case.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { knownTerm } from '../../../../core/domain/nce/stage.ts';
import type { RunningTerm } from '../../../../core/domain/nce/stage.ts';
import { rules } from '../../../../core/domain/rulebook/rules.ts';
import { boughtAt, day, endOf, moment } from '../../../builders/nce.ts';

/** What all verdicts are made of: the running payment, and answers in which little is said. */

const term = (changes: Partial<RunningTerm> = {}): RunningTerm => {
  const known = knownTerm(boughtAt('2026-03-02T09:15:00Z', '2027-03-01'), 'licence', ruleContext());
  if (known === null) throw new Error('no term');
  return { ...known, ...changes };
};
const natural = { index: 1, start: day('2026-04-02'), end: day('2026-05-01'), fullDays: 30 };
const until = (iso: string) => ({ ...natural, end: day(iso), fullDays: day(iso) - natural.start + 1 });

describe('the running payment: the server’s end of it wins where it can be one (R-2.3)', () => {
  it.each<[string, Partial<RunningTerm>, string, string | null, unknown]>([
    ['no end of the term', { end: null }, '2026-04-20', null, null],
    ['no end of the term, whatever is said', { end: null }, '2026-04-20', '2026-05-01', null],
    ['no rhythm', { plan: null }, '2026-04-20', '2026-05-01', null],
    ['nothing said', {}, '2026-04-20', null, natural],
    ['a day before the term', {}, '2026-03-01', '2026-03-02', null],
    ['the same is said', {}, '2026-04-20', '2026-05-01', natural],
    ['two days later is said', {}, '2026-04-20', '2026-05-03', until('2026-05-03')],
    ['three days earlier is said', {}, '2026-04-20', '2026-04-28', until('2026-04-28')],
    ['four days earlier belongs to another payment', {}, '2026-04-20', '2026-04-27', natural],
    ['it is said to end today', {}, '2026-04-30', '2026-04-30', until('2026-04-30')],
    ['it is said to have ended yesterday', {}, '2026-04-30', '2026-04-29', natural],
    ['it is said to end with the term', { end: day('2026-05-02') }, '2026-04-20', '2026-05-02', until('2026-05-02')],
    ['it is said to end after the term', { end: day('2026-05-02') }, '2026-04-20', '2026-05-03', natural],
    ['of a term to come nothing is said yet', { isProjected: true }, '2026-04-20', '2026-05-03', natural],
  ])('%s', (_name, changes, at, said, expected) => {
    expect(cycleOf(term(changes), moment(at), said === null ? null : endOf(said))).toEqual(expected);
  });
});

describe('what is not said of an answer', () => {
  const refs = rules('R-3.1');
  it('allowed: at once, without end, by the rules', () => {
    expect(allowed({ rules: refs })).toEqual({ kind: 'allowed', until: null, warnBy: null, basis: 'rules', isCautious: false, effectiveAt: null, detail: null, consequences: [], money: null, rules: refs });
  });
  it('R-3.1: an end is warned of five minutes before', () => {
    expect(allowed({ until: moment('2026-03-09T09:15:00Z'), rules: refs })).toMatchObject({ warnBy: moment('2026-03-09T09:10:00Z') });
    expect(allowed({ until: null, rules: refs })).toMatchObject({ warnBy: null });
  });
  it('refused: for good, without a code of the service', () => {
    expect(refused({ reason: { code: 'trial' }, rules: refs })).toEqual({ kind: 'refused', reason: { code: 'trial' }, serverCode: null, next: null, basis: 'rules', isCautious: false, money: null, rules: refs });
    expect(refused({ reason: { code: 'trial' }, isCautious: true, rules: refs })).toMatchObject({ isCautious: true });
  });
});
