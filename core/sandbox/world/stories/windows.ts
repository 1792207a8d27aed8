import { after, DAY, HOUR, MINUTE } from '../../../domain/time/instant.ts';
import { sku } from '../catalogue/catalogue.ts';
import { ANNUAL_UPFRONT, MONTHLY_TERM, THREE_YEAR_PLANS } from '../catalogue/model.ts';
import { EXCHANGE_1, EXCHANGE_ARCHIVE, COPILOT, POWER_BI_PRO, TEAMS_ENTERPRISE, TEAMS_PHONE, DEFENDER_OFFICE_1, VISIO_2 } from '../catalogue/services.ts';
import { APPS_BUSINESS, BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD, M365_E3, M365_E3_NO_TEAMS, M365_E5, OFFICE_E1, OFFICE_E3 } from '../catalogue/suites.ts';
import { termEnd } from '../dates.ts';
import { bought, endingOn } from './story.ts';
import type { Story } from './story.ts';

const [P3Y_MONTHLY = MONTHLY_TERM] = THREE_YEAR_PLANS;

/** Cancellation windows, seat batches, renewal days and scheduled changes. */
export const WINDOW_STORIES: readonly Story[] = [
  {
    name: 'Łódzki Żuraw Sp. z o.o.',
    country: 'PL',
    city: 'Łódź',
    street: 'ul. Piotrkowska 182',
    contact: { firstName: 'Łucja', lastName: 'Gołąb' },
    subscriptions: ({ ago }) => [
      // The window closes in a little over four hours.
      bought(BUSINESS_STANDARD, 12, ago({ days: 6, hours: 19, minutes: 42 })),
      // Several batches of seats, two of them still open.
      bought(BUSINESS_PREMIUM, 10, ago({ days: 96, hours: 3 }), {
        plan: ANNUAL_UPFRONT,
        added: [
          { quantity: 4, addedAt: ago({ days: 40 }) },
          { quantity: 5, addedAt: ago({ days: 5, hours: 2, minutes: 11 }) },
          { quantity: 2, addedAt: ago({ hours: 20 }) },
        ],
      }),
      bought(EXCHANGE_1, 3, ago({ days: 17 }), { plan: MONTHLY_TERM, createdAt: ago({ days: 230 }), name: 'Skrzynki recepcji i magazynu' }),
    ],
  },
  {
    name: 'Müller GmbH',
    country: 'DE',
    city: 'Hüllhorst',
    street: 'Bredenhop 20',
    contact: { firstName: 'Jürgen', lastName: 'Köhnemann' },
    subscriptions: ({ now, ago, day }) => [
      // Closed half an hour ago.
      bought(BUSINESS_BASIC, 25, ago({ days: 7, minutes: 30 }), { plan: ANNUAL_UPFRONT }),
      // Ended yesterday; the renewal is being processed and takes another two hours.
      endingOn(BUSINESS_STANDARD, 18, day(-1), { renewalDelay: now - day(0) + 2 * HOUR }),
      // Renewed this morning, reducible again.
      endingOn(EXCHANGE_1, 40, day(-1), { plan: MONTHLY_TERM, renewalDelay: Math.max(MINUTE, Math.floor((now - day(0)) / 2)) }),
      // Today is the last day.
      endingOn(APPS_BUSINESS, 6, day(0), { plan: MONTHLY_TERM }),
    ],
  },
  {
    name: 'Groß & Söhne KG',
    country: 'DE',
    city: 'Herford',
    contact: { firstName: 'Sören', lastName: 'Große-Wilde' },
    subscriptions: ({ ago, day }) => [
      // At renewal in twelve days: fewer seats and the shorter term.
      endingOn(BUSINESS_STANDARD, 50, day(12), { next: { seats: 30, plan: MONTHLY_TERM } }),
      // At renewal in five weeks: the better suite, more seats.
      endingOn(OFFICE_E3, 22, day(36), { plan: ANNUAL_UPFRONT, next: { sku: sku(M365_E3, '0001'), seats: 24 } }),
      bought(DEFENDER_OFFICE_1, 50, ago({ days: 3, hours: 5 }), { order: 'security' }),
      bought(EXCHANGE_ARCHIVE, 50, ago({ days: 3, hours: 5 }), { order: 'security' }),
    ],
  },
  {
    name: 'Straßenbau Weiß GmbH & Co. KG',
    country: 'DE',
    city: 'Minden',
    prefix: 'strassenbauweiss',
    contact: { firstName: 'Heike', lastName: 'Weißgerber' },
    subscriptions: ({ ago, day }) => [
      bought(M365_E3, 85, ago({ days: 143 }), { added: [{ quantity: 10, addedAt: ago({ days: 6, hours: 23, minutes: 20 }) }] }),
      // Suspended inside its window: may still be cancelled, not reduced.
      bought(VISIO_2, 4, ago({ days: 4 }), { status: 'suspended', suspendedAt: ago({ days: 2, hours: 6 }), autoRenew: false }),
      // Suspended for weeks; billing goes on.
      bought(POWER_BI_PRO, 9, ago({ days: 201 }), { status: 'suspended', suspendedAt: ago({ days: 33 }), autoRenew: false }),
      endingOn(OFFICE_E1, 14, day(-12), { status: 'suspended', suspendedAt: ago({ days: 30 }), autoRenew: false }),
    ],
  },
  {
    name: 'Donaubrücke Consulting GmbH',
    country: 'AT',
    city: 'Linz',
    subscriptions: ({ ago }) => [
      bought(M365_E5, 120, ago({ days: 400 }), { skuId: '0004', plan: P3Y_MONTHLY }),
      bought(COPILOT, 40, ago({ days: 61 }), { plan: ANNUAL_UPFRONT }),
      // Aligned with the Copilot term, bought the day before yesterday.
      bought(TEAMS_PHONE, 15, ago({ days: 2, hours: 1 }), { plan: ANNUAL_UPFRONT, endsOn: termEnd(ago({ days: 61 }), 'P1Y'), name: 'Teams Phone bis zum Copilot-Stichtag' }),
    ],
  },
  {
    name: 'Alpenquell Getränkehandel GmbH',
    country: 'AT',
    city: 'Innsbruck',
    subscriptions: ({ day }) => [
      // Ends for good in nine days.
      endingOn(BUSINESS_BASIC, 31, day(9), { autoRenew: false, atTermEnd: 'cancel' }),
      endingOn(BUSINESS_STANDARD, 12, day(58), { plan: ANNUAL_UPFRONT }),
      // Ended by such a choice a fortnight ago.
      endingOn(EXCHANGE_1, 5, day(-14), { autoRenew: false, atTermEnd: 'cancel' }),
    ],
  },
  {
    name: 'Thistlewick & Daughters Ltd',
    country: 'GB',
    city: 'Leeds',
    subscriptions: ({ day }) => [
      // Will go on month by month at the extended price.
      endingOn(BUSINESS_PREMIUM, 17, day(20), { autoRenew: false, atTermEnd: 'extend' }),
      // Auto-renew off and nothing else said: extended as well.
      endingOn(APPS_BUSINESS, 4, day(4), { autoRenew: false }),
    ],
  },
  {
    name: 'Pennyroyal Foods plc',
    country: 'GB',
    city: 'Bristol',
    subscriptions: ({ ago, day }) => [
      // On its second extended month.
      endingOn(OFFICE_E3, 33, day(-45), { autoRenew: false, atTermEnd: 'extend', createdAt: ago({ days: 800 }) }),
      bought(TEAMS_ENTERPRISE, 33, ago({ days: 88 })),
      bought(M365_E3_NO_TEAMS, 6, ago({ hours: 2, minutes: 5 })),
    ],
  },
  {
    name: 'Jan Kowalczyk Usługi Informatyczne',
    country: 'PL',
    city: 'Nowy Sącz',
    prefix: 'jkowalczykit',
    contact: { firstName: 'Jan', lastName: 'Kowalczyk' },
    subscriptions: ({ ago }) => [
      // A sole trader on monthly terms; two days left.
      bought(APPS_BUSINESS, 1, ago({ days: 5, hours: 1 }), { plan: MONTHLY_TERM, createdAt: after(ago({ days: 5, hours: 1 }), -61 * DAY) }),
      bought(BUSINESS_BASIC, 2, ago({ days: 23 }), { plan: MONTHLY_TERM }),
    ],
  },
];
