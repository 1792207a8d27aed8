import { describe, expect, it } from 'vitest';
import type { PriceEventView } from '../../../../../core/contract/price-events.ts';
import { utc } from '../../../../../core/domain/time/utc-calendar.ts';
import { draftOf, inputOf, problemsOf } from '../../../../../renderer/areas/prices/events/event-draft.ts';
import type { EventDraft } from '../../../../../renderer/areas/prices/events/event-draft.ts';

const draft = (changes: Partial<EventDraft> = {}): EventDraft => ({ ...draftOf(null, 'PL'), pl: 'Podwyżka', effective: '01.04.2027', percent: '11', ...changes });

describe('an event as it is typed', () => {
  it('becomes what the core keeps', () => {
    expect(inputOf(draft({ announced: '5.1.27', percent: '8,6 %', term: 'P1M', product: 'CFQ7TTC0LDPB', source: ' mail ' }), 'PL')).toEqual({
      id: null,
      text: { kind: 'own', pl: 'Podwyżka', de: '', en: '' },
      announcedAt: utc(2027, 1, 5),
      effectiveAt: utc(2027, 4, 1),
      until: null,
      scope: { currencies: ['EUR'], productIds: ['CFQ7TTC0LDPB'], terms: ['P1M'], plans: null, segments: null, models: null },
      change: { kind: 'factor', numerator: 10_860, denominator: 10_000 },
      source: 'mail',
    });
  });

  it.each<[string, number | null]>([
    ['11', 11_100],
    ['+11', 11_100],
    ['−5', 9_500],
    ['-5 %', 9_500],
    ['0,5', 10_050],
    ['elf', null],
    ['', null],
  ])('%s per cent', (percent, numerator) => {
    const input = inputOf(draft({ percent }), 'DE');
    expect(input === null ? null : input.change).toEqual(numerator === null ? null : { kind: 'factor', numerator, denominator: 10_000 });
  });

  it.each<[string, Partial<EventDraft>, readonly string[]]>([
    ['nothing is wrong', {}, []],
    ['no text in any language', { pl: ' ' }, ['text']],
    ['a day that is none', { effective: '31.04.2027' }, ['effective']],
    ['announced after its day', { announced: '02.04.2027' }, ['announced']],
    ['a lowering below a tenth', { percent: '-95' }, ['percent']],
    ['a slip of the finger', { percent: '1110' }, ['percent']],
  ])('%s', (_what, changes, expected) => {
    expect([...problemsOf(draft(changes), 'PL')]).toEqual(expected);
  });

  it('comes back into the dialog as it was', () => {
    const typed = draft({ de: 'Erhöhung', announced: '05.01.2027', percent: '8,6', currency: '', term: 'P1Y' });
    const input = inputOf(typed, 'PL');
    if (input === null) throw new Error('no input');
    const kept: PriceEventView = { ...input, id: 'one', rule: null };
    expect(draftOf(kept, 'PL')).toEqual({ ...typed, id: 'one' });
  });
});
