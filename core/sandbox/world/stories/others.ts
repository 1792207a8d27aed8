import { DAY } from '../../../domain/time/instant.ts';
import { LEGACY_OFFERS } from '../catalogue/counterparts.ts';
import { ANNUAL_UPFRONT, MONTHLY_TERM } from '../catalogue/model.ts';
import type { Plan } from '../catalogue/model.ts';
import { AZURE_PLAN, EDUCATION_A1, EDUCATION_A3, OFFICE_LTSC, SQL_SERVER, WINDOWS_SERVER, WINDOWS_SERVER_CAL, WINDOWS_SERVER_CAL_SUBSCRIPTION } from '../catalogue/others.ts';
import { BUSINESS_CENTRAL, COPILOT, DEFENDER_BUSINESS, DEFENDER_OFFICE_1, DYNAMICS_SALES, ENTRA_1, EXCHANGE_1, EXCHANGE_2, INTUNE_1, POWER_BI_PRO, PROJECT_1, PROJECT_3, SHAREPOINT_1, TEAMS_ENTERPRISE, TEAMS_ESSENTIALS, TEAMS_PHONE, VISIO_1, VISIO_2, WINDOWS_365 } from '../catalogue/services.ts';
import { APPS_BUSINESS, APPS_ENTERPRISE, BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD, M365_E3_NO_TEAMS, M365_F3, OFFICE_E3, OFFICE_E5 } from '../catalogue/suites.ts';
import { COPILOT_PROMOTION } from '../catalogue/promotions.ts';
import { bought, endingOn } from './story.ts';
import type { Story } from './story.ts';

const TRIAL: Plan = { term: 'P1M', billing: 'none' };
const ONCE: Plan = { term: null, billing: 'oneTime' };
const BY_USE: Plan = { term: null, billing: 'monthly' };
const THREE_YEARS_AT_ONCE: Plan = { term: 'P3Y', billing: 'triennial' };

/** Segments, legacy, software, Azure, ends of life, and customers that are not quite ready. */
export const OTHER_STORIES: readonly Story[] = [
  {
    name: 'Szkoła Podstawowa im. Ptaków Wędrownych w Suwałkach',
    country: 'PL',
    city: 'Suwałki',
    prefix: 'spptakowsuwalki',
    segments: ['education'],
    subscriptions: ({ ago }) => [
      bought(EDUCATION_A3, 48, ago({ days: 82 }), { plan: ANNUAL_UPFRONT, order: 'school' }),
      // The free student licences that come with the teachers' (S-127).
      bought(EDUCATION_A3, 1_920, ago({ days: 82 }), { skuId: '0003', plan: ANNUAL_UPFRONT, order: 'school' }),
      bought(EDUCATION_A1, 12, ago({ days: 82 }), { plan: ANNUAL_UPFRONT, order: 'school' }),
    ],
  },
  {
    name: 'Przedszkole „Słoneczna Żabka” w Toruniu',
    country: 'PL',
    city: 'Toruń',
    prefix: 'slonecznazabka',
    subscriptions: ({ ago }) => [bought(BUSINESS_BASIC, 9, ago({ days: 11 }), { plan: MONTHLY_TERM, createdAt: ago({ days: 133 }) })],
  },
  {
    name: 'Kindergarten Regenbogenfisch e. V.',
    country: 'DE',
    city: 'Lübbecke',
    prefix: 'regenbogenfisch',
    segments: ['nonprofit'],
    subscriptions: ({ ago }) => [
      // Bought before April 2025: the old rule, thirty days of grace.
      bought(BUSINESS_CENTRAL, 1, ago({ days: 365 * 3 + 18 }), { plan: THREE_YEARS_AT_ONCE, autoRenew: false }),
      bought(BUSINESS_BASIC, 10, ago({ days: 150 }), { skuId: '0003', plan: ANNUAL_UPFRONT }),
    ],
  },
  {
    name: 'Fundacja Ciepły Piec',
    country: 'PL',
    city: 'Kraków',
    prefix: 'cieplypiec',
    segments: ['nonprofit'],
    subscriptions: ({ ago }) => [
      bought(BUSINESS_PREMIUM, 14, ago({ days: 219 }), { skuId: '0003', plan: ANNUAL_UPFRONT }),
      // Nineteen days into a trial that becomes a paid year by itself.
      bought(POWER_BI_PRO, 25, ago({ days: 19, hours: 4 }), { skuId: '0002', plan: TRIAL }),
    ],
  },
  {
    name: 'Evangelische Stiftung Lindenhof am See',
    country: 'DE',
    city: 'Göttingen',
    prefix: 'stiftunglindenhof',
    segments: ['nonprofit'],
    agreement: 'directSigned',
    subscriptions: ({ ago }) => [
      bought(BUSINESS_STANDARD, 64, ago({ days: 300 }), { skuId: '0003', plan: ANNUAL_UPFRONT, added: [{ quantity: 3, addedAt: ago({ days: 1, hours: 9 }) }] }),
      bought(POWER_BI_PRO, 6, ago({ days: 41 }), { skuId: '0003' }),
    ],
  },
  {
    name: 'Bäckerei Östermann e.K.',
    country: 'DE',
    city: 'Osnabrück',
    prefix: 'baeckereioestermann',
    contact: { firstName: 'Käthe', lastName: 'Östermann' },
    subscriptions: ({ ago }) => [
      // A trial that will simply end.
      bought(BUSINESS_STANDARD, 25, ago({ days: 27 }), { skuId: '0002', plan: TRIAL, autoRenew: false }),
      // Another one that ended ten days ago and was not taken up.
      bought(TEAMS_ESSENTIALS, 25, ago({ days: 40 }), { skuId: '0002', plan: TRIAL, autoRenew: false }),
      bought(EXCHANGE_1, 3, ago({ days: 340 })),
    ],
  },
  {
    name: 'Kancelaria Radców Prawnych Sowa Jeż i Wspólnicy sp. k.',
    country: 'PL',
    city: 'Poznań',
    prefix: 'sowajez',
    subscriptions: ({ ago }) => [
      ...legacyBundle(ago({ days: 325 })),
      bought(BUSINESS_PREMIUM, 11, ago({ days: 60 }), { migratedFrom: '7be9e8f2-3c2c-4c3b-9b39-0d1f3f0c1d55' }),
    ],
  },
  {
    name: 'Chmurnik Software sp. z o.o.',
    country: 'PL',
    city: 'Wrocław',
    prefix: 'chmurnik',
    subscriptions: ({ ago }) => [
      bought(AZURE_PLAN, 1, ago({ days: 512 }), { plan: BY_USE, name: 'Azure plan – produkcja' }),
      bought(APPS_ENTERPRISE, 21, ago({ days: 121 })),
      bought(POWER_BI_PRO, 8, ago({ days: 121 })),
      bought(VISIO_1, 2, ago({ days: 14 }), { plan: MONTHLY_TERM }),
      bought(PROJECT_3, 3, ago({ days: 6, hours: 23, minutes: 50 })),
    ],
  },
  {
    name: 'Hurtownia Ślężańska S.A.',
    country: 'PL',
    city: 'Legnica',
    prefix: 'hurtowniaslezanska',
    subscriptions: ({ ago }) => [
      bought(SQL_SERVER, 4, ago({ days: 5, hours: 3 }), { plan: ANNUAL_UPFRONT }),
      bought(WINDOWS_SERVER_CAL_SUBSCRIPTION, 60, ago({ days: 420 }), { skuId: '0002', plan: THREE_YEARS_AT_ONCE }),
      bought(WINDOWS_SERVER, 2, ago({ days: 12 }), { plan: ONCE, order: 'server' }),
      bought(WINDOWS_SERVER_CAL, 60, ago({ days: 12 }), { plan: ONCE, order: 'server' }),
      bought(OFFICE_LTSC, 15, ago({ days: 190 }), { plan: ONCE }),
      bought(EXCHANGE_2, 62, ago({ days: 94 })),
    ],
  },
  {
    name: 'Norddeutsche Präzisionswerkzeug- und Vorrichtungsbaugesellschaft mbH & Co. Kommanditgesellschaft',
    country: 'DE',
    city: 'Bremen',
    prefix: 'ndpraezisionswerkzeug',
    subscriptions: ({ ago }) => [
      bought(M365_E3_NO_TEAMS, 240, ago({ days: 250 }), { plan: ANNUAL_UPFRONT, name: 'Grundausstattung Verwaltung, Konstruktion, Einkauf und Vertriebsinnendienst (Stammpersonal Bremen und Bremerhaven)' }),
      bought(TEAMS_ENTERPRISE, 240, ago({ days: 250 }), { plan: ANNUAL_UPFRONT }),
      bought(M365_F3, 410, ago({ days: 31 }), { plan: MONTHLY_TERM, createdAt: ago({ days: 400 }) }),
      bought(COPILOT, 25, ago({ days: 33 }), { promotionId: COPILOT_PROMOTION }),
    ],
  },
  {
    name: 'Gemeinschaftspraxis Dr. Çelik & Dr. Schäfer',
    country: 'DE',
    city: 'Bielefeld',
    prefix: 'praxiscelikschaefer',
    subscriptions: ({ ago, day }) => [
      bought(BUSINESS_PREMIUM, 8, ago({ days: 190 }), { autoRenew: false }),
      // Ended seven weeks ago under the old rule: data only, for administrators.
      endingOn(DYNAMICS_SALES, 2, day(-50), { plan: THREE_YEARS_AT_ONCE, autoRenew: false }),
    ],
  },
  {
    name: 'Zażółcone Meble Wójcik s.c.',
    country: 'PL',
    city: 'Gniezno',
    prefix: 'zazolconemeble',
    subscriptions: ({ ago }) => [
      bought(BUSINESS_STANDARD, 5, ago({ days: 60 }), { status: 'deleted', autoRenew: false }),
      bought(BUSINESS_BASIC, 5, ago({ days: 59 }), { plan: MONTHLY_TERM, createdAt: ago({ days: 59 }) }),
    ],
  },
  {
    name: 'Świeżo Malowane sp. z o.o.',
    country: 'PL',
    city: 'Gdańsk',
    agreement: 'none',
    validation: 'Allowed',
    createdDaysAgo: 2,
    subscriptions: () => [],
  },
  {
    name: 'Studio Graficzne Ćma',
    country: 'PL',
    city: 'Katowice',
    validation: 'UnderReview',
    createdDaysAgo: 1,
    // Ordered this morning, not yet provisioned.
    subscriptions: ({ ago }) => [bought(APPS_BUSINESS, 4, ago({ minutes: 25 }), { status: 'pending' })],
  },
  {
    name: 'O’Leary–Smythe Partners LLP',
    country: 'GB',
    city: 'London',
    prefix: 'olearysmythe',
    subscriptions: ({ ago, day }) => [
      bought(OFFICE_E5, 16, ago({ days: 77 }), { shape: 'odd', partnerId: '' }),
      bought(ENTRA_1, 16, ago({ days: 77 }), { shape: 'withoutEtag' }),
      endingOn(INTUNE_1, 16, day(77), { shape: 'emptyEtag', next: { seats: 20, plan: ANNUAL_UPFRONT } }),
    ],
  },
  {
    name: 'Pflegedienst Haus am Deich gGmbH',
    country: 'DE',
    city: 'Kiel',
    prefix: 'hausamdeich',
    relationship: 'advisor',
    subscriptions: () => [],
  },
  {
    name: 'Zakłady Metalowe Brzoza S.A.',
    country: 'PL',
    city: 'Rzeszów',
    prefix: 'zmbrzoza',
    subscriptions: ({ ago, day }) => [
      // Close to the 300 seats that a Business SKU may have.
      bought(BUSINESS_STANDARD, 287, ago({ days: 166 }), { added: [{ quantity: 8, addedAt: ago({ days: 3 }) }] }),
      bought(BUSINESS_BASIC, 120, ago({ days: 166 })),
      bought(EXCHANGE_1, 55, ago({ days: 166 })),
      bought(DEFENDER_OFFICE_1, 295, ago({ days: 166 }), { plan: ANNUAL_UPFRONT }),
      bought(DEFENDER_BUSINESS, 30, ago({ days: 28 })),
      bought(TEAMS_PHONE, 20, ago({ days: 71 })),
      bought(VISIO_2, 12, ago({ days: 255 }), { plan: ANNUAL_UPFRONT }),
      bought(PROJECT_1, 18, ago({ days: 255 }), { plan: ANNUAL_UPFRONT }),
      bought(PROJECT_3, 7, ago({ days: 22 }), { plan: MONTHLY_TERM }),
      bought(SHAREPOINT_1, 40, ago({ days: 312 })),
      bought(WINDOWS_365, 5, ago({ days: 9 }), { plan: MONTHLY_TERM, createdAt: ago({ days: 101 }) }),
      endingOn(OFFICE_E3, 44, day(2), { plan: ANNUAL_UPFRONT, next: { seats: 38 } }),
      endingOn(APPS_BUSINESS, 26, day(29), { autoRenew: false, atTermEnd: 'cancel' }),
      bought(WINDOWS_SERVER, 6, ago({ days: 45 }), { plan: ONCE }),
    ],
  },
];

/** A legacy base with two add-ons, and one so old that its offer is not named any more. */
function legacyBundle(startsAt: Parameters<typeof bought>[2]): ReturnType<typeof bought>[] {
  const legacy = (offerId: string | null, offerName: string | null, parentId: string | null) => ({ legacy: { offerId, offerName, parentId } });
  return [
    bought(BUSINESS_BASIC, 20, startsAt, { ...legacy(LEGACY_OFFERS.businessEssentials, 'Office 365 Business Essentials', null), name: 'Office 365 Business Essentials' }),
    bought(DEFENDER_OFFICE_1, 20, startsAt, { ...legacy(LEGACY_OFFERS.advancedThreatProtection, 'Office 365 Advanced Threat Protection', 'first'), name: 'Office 365 Advanced Threat Protection' }),
    bought(EXCHANGE_1, 6, startsAt, { ...legacy(LEGACY_OFFERS.archiving, 'Exchange Online Archiving', 'first'), name: 'Exchange Online Archiving' }),
    bought(EXCHANGE_1, 2, (startsAt - 200 * DAY) as typeof startsAt, { ...legacy(null, null, null), name: '', createdAt: (startsAt - 2_300 * DAY) as typeof startsAt }),
  ];
}
