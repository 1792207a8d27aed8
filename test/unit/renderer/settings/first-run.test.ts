import { describe, expect, it } from 'vitest';
import { completed, emptyCompany, neighbour, readFirstRun, shownStep } from '../../../../renderer/areas/settings/first-run/first-run.ts';
import { COUNTED_STEPS, FIRST_RUN_STEPS, firstRunNumber, readFirstRunMark } from '../../../../renderer/gate/first-run-mark.ts';

const typed = emptyCompany('PL');
const filled = { profile: { ...typed.profile, companyName: 'Nowe Biuro Sp. z o.o.', city: 'Kraków', quoteValidDays: 30 }, letterhead: { ...typed.letterhead, legalForm: 'spzoo' as const, registerNumber: 'KRS 0000123456', capital: 5_000 } };

describe('the way to the own office', () => {
  it('what the device keeps comes back as it was typed', () => {
    const kept = { phase: 'running', step: 'company', company: filled, connection: { url: 'https://a.example', country: 'PL', signIn: 'token', authority: '', clientId: '' } };
    expect(readFirstRun(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readFirstRunMark(kept)).toEqual({ phase: 'running', step: 'company' });
  });

  it.each([undefined, null, 7, 'x', [], { phase: 'x' }])('%j in the file begins at the beginning', (kept) => {
    expect(readFirstRun(kept)).toMatchObject({ step: 'language', company: null, connection: null });
    expect(readFirstRunMark(kept)).toBeNull();
  });

  it('a company of another shape is not taken, the step is', () => {
    expect(readFirstRun({ phase: 'left', step: 'connection', company: { profile: {} }, connection: { secret: 'x' } })).toEqual({ phase: 'left', step: 'connection', company: null, connection: null });
  });

  it('behind the connection nothing is shown while the demo office is open', () => {
    for (const step of ['security', 'sync', 'done'] as const) expect([shownStep(step, false), shownStep(step, true)]).toEqual(['connection', step]);
    expect(shownStep('company', false)).toBe('company');
  });

  it('goes forward and back and stops at the ends', () => {
    expect([neighbour('language', 1), neighbour('language', -1), neighbour('done', 1)]).toEqual(['office', 'language', 'done']);
    expect([...new Set(FIRST_RUN_STEPS.map(firstRunNumber))]).toEqual(Array.from({ length: COUNTED_STEPS }, (_, number) => number + 1));
  });
});

describe('what the own office takes over', () => {
  it('everything, when nobody filled it in', () => {
    expect(completed(emptyCompany('DE'), filled)).toMatchObject({ profile: filled.profile, letterhead: { legalForm: 'spzoo', capital: 5_000, capitalCurrency: 'PLN' } });
  });

  it('only gaps, when it has words of its own', () => {
    const own = { profile: { ...typed.profile, companyName: 'Altes Büro GmbH', country: 'DE' }, letterhead: { ...typed.letterhead, legalForm: 'gmbh' as const, capitalCurrency: 'EUR' } };
    expect(completed(own, filled)).toMatchObject({ profile: { companyName: 'Altes Büro GmbH', city: 'Kraków', country: 'DE', quoteValidDays: 14 }, letterhead: { legalForm: 'gmbh', registerNumber: 'KRS 0000123456', capitalCurrency: 'EUR' } });
  });
});
