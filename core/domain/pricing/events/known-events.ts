import type { Term } from '../../catalog/terms.ts';
import { DISTRIBUTOR_RISE_OF_MARCH_2022 } from '../../rulebook/price-events.ts';
import type { CurrencyEvent, ListPriceEvent, SuiteName } from '../../rulebook/price-events.ts';
import { RULEBOOK } from '../../rulebook/rulebook.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Instant } from '../../time/instant.ts';
import { toIso } from '../../time/instant.ts';
import { utc } from '../../time/utc-calendar.ts';
import { rule } from '../../rulebook/rules.ts';
import { EVERYWHERE } from './price-event.ts';
import type { EventScope, PriceEvent } from './price-event.ts';
import { nameOfSuite, PRODUCT_OF_SUITE } from './suites.ts';

const MARCH_2022 = utc(2022, 3, 1);
const PAGE = 'Distributor page of January 2023';

/** S-179 to S-184, as the distributor published them: E5 is 9 % there, 8.6 % by the dollar list. */
const RISES_OF_2022: readonly PriceEvent[] = (Object.keys(DISTRIBUTOR_RISE_OF_MARCH_2022) as SuiteName[]).map((suite) => ({
  id: `2022-03-01-${suite}`,
  text: { kind: 'builtIn', code: 'suiteRise2022', subject: nameOfSuite(suite) },
  announcedAt: null,
  effectiveAt: MARCH_2022,
  until: null,
  scope: { ...EVERYWHERE, productIds: [PRODUCT_OF_SUITE[suite]] },
  change: { kind: 'factor', numerator: 1_000 + (DISTRIBUTOR_RISE_OF_MARCH_2022[suite] ?? 0), denominator: 1_000 },
  rule: rule('R-6.5'),
  source: PAGE,
}));

const term = (only: Term): EventScope => ({ ...EVERYWHERE, terms: [only], models: ['nce'] });

/** S-178, S-188: the premium of the monthly term, and the promotion that took it back until the end of June 2022. */
const TERMS_OF_2022: readonly PriceEvent[] = [
  {
    id: '2022-03-01-monthlyPremium',
    text: { kind: 'builtIn', code: 'monthlyPremium', subject: null },
    announcedAt: null,
    effectiveAt: MARCH_2022,
    until: null,
    scope: term('P1M'),
    change: { kind: 'factor', numerator: 120, denominator: 100 },
    rule: rule('R-6.2'),
    source: PAGE,
  },
  {
    id: '2022-03-01-monthlyPromotion',
    text: { kind: 'builtIn', code: 'monthlyPromotion2022', subject: null },
    announcedAt: null,
    effectiveAt: MARCH_2022,
    until: utc(2022, 7, 1),
    scope: term('P1M'),
    change: { kind: 'factor', numerator: 100, denominator: 120 },
    rule: rule('R-6.2'),
    source: PAGE,
  },
  {
    id: '2022-03-01-annualPromotion',
    text: { kind: 'builtIn', code: 'annualPromotion2022', subject: null },
    announcedAt: null,
    effectiveAt: MARCH_2022,
    until: utc(2022, 4, 1),
    scope: term('P1Y'),
    change: { kind: 'factor', numerator: 95, denominator: 100 },
    rule: rule('R-14.1'),
    source: 'distributor price notes of 2022',
  },
];

/** S-134: the rise of April 2023 was announced on 5 January. Other announcements are not dated in our sources. */
const ANNOUNCED: ReadonlyMap<Instant, Instant> = new Map([[utc(2023, 4, 1), utc(2023, 1, 5)]]);

const currencyReview = ({ at, currency, hundredths, rule: said }: CurrencyEvent): PriceEvent => ({
  id: `${toIso(at).slice(0, 10)}-${currency}`,
  text: { kind: 'builtIn', code: 'currencyReview', subject: currency },
  announcedAt: ANNOUNCED.get(at) ?? null,
  effectiveAt: at,
  until: null,
  scope: { ...EVERYWHERE, currencies: [currency] },
  change: hundredths === null ? { kind: 'unknown' } : { kind: 'factor', numerator: hundredths, denominator: 100 },
  rule: said,
  source: said.source,
});

const listPrice = ({ at, suite, from, to, rule: said }: ListPriceEvent): PriceEvent => ({
  id: `${toIso(at).slice(0, 10)}-${suite}`,
  text: { kind: 'builtIn', code: 'suitePrice2026', subject: nameOfSuite(suite) },
  announcedAt: null,
  effectiveAt: at,
  until: null,
  scope: { ...EVERYWHERE, productIds: [PRODUCT_OF_SUITE[suite]] },
  change: from === null ? { kind: 'unknown' } : { kind: 'factor', numerator: to, denominator: from },
  rule: said,
  source: said.source,
});

/**
 * Every price event that the program knows, in order of their days: the rises of March 2022 by the
 * distributor's percentages, later ones by Microsoft's lists, the currency reviews and premiums.
 */
export function knownEvents(rulebook: Rulebook = RULEBOOK): readonly PriceEvent[] {
  const annualPaidMonthly = rulebook.priceFactors
    .filter(({ name }) => name === 'annualPaidMonthly')
    .map((factor): PriceEvent => ({
      id: `${toIso(factor.from ?? MARCH_2022).slice(0, 10)}-annualPaidMonthly`,
      text: { kind: 'builtIn', code: 'annualPaidMonthly', subject: null },
      announcedAt: null,
      effectiveAt: factor.from ?? MARCH_2022,
      until: factor.to,
      scope: { ...term('P1Y'), plans: ['monthly'] },
      change: { kind: 'factor', numerator: factor.hundredths, denominator: 100 },
      rule: factor.rule,
      source: factor.rule.source,
    }));
  return [
    ...RISES_OF_2022,
    ...TERMS_OF_2022,
    ...rulebook.currencyEvents.map(currencyReview),
    ...annualPaidMonthly,
    ...rulebook.listPriceEvents.filter(({ at }) => at !== MARCH_2022).map(listPrice),
  ].toSorted((one, other) => one.effectiveAt - other.effectiveAt);
}
