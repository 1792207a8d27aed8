import { HOUR, MINUTE } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { after } from '../../domain/time/instant.ts';
import { sku } from './catalogue/catalogue.ts';
import { ANNUAL_MONTHLY, ANNUAL_UPFRONT, MONTHLY_TERM } from './catalogue/model.ts';
import type { Plan } from './catalogue/model.ts';
import { EDUCATION_A3 } from './catalogue/others.ts';
import { COPILOT, DEFENDER_OFFICE_1, EXCHANGE_1, EXCHANGE_2, EXCHANGE_ARCHIVE, POWER_BI_PRO, PROJECT_1, PROJECT_3, TEAMS_ESSENTIALS, TEAMS_PHONE, VISIO_1, VISIO_2 } from './catalogue/services.ts';
import { APPS_BUSINESS, APPS_ENTERPRISE, BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD, M365_E3, M365_E5, OFFICE_E1, OFFICE_E3 } from './catalogue/suites.ts';
import { days, midnight } from './dates.ts';
import { fromDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { dice } from './random.ts';
import type { Dice } from './random.ts';
import type { CustomerRecord, SubscriptionRecord } from './records.ts';

const SUITES = [BUSINESS_STANDARD, BUSINESS_STANDARD, BUSINESS_STANDARD, BUSINESS_BASIC, BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_PREMIUM, APPS_BUSINESS, OFFICE_E1, OFFICE_E3, M365_E3, M365_E5, APPS_ENTERPRISE];
const EXTRAS = [EXCHANGE_1, EXCHANGE_1, EXCHANGE_2, EXCHANGE_ARCHIVE, POWER_BI_PRO, VISIO_1, VISIO_2, PROJECT_1, PROJECT_3, DEFENDER_OFFICE_1, COPILOT, TEAMS_ESSENTIALS, TEAMS_PHONE];

/** Subscriptions of a customer without a story: two to eight, five on average. */
export function generatedSubscriptions(seed: number, epoch: Instant, customer: CustomerRecord): readonly SubscriptionRecord[] {
  const chance = dice(seed, 'subscriptions', customer.index);
  const count = chance.between(2, 8);
  const people = chance.chance(0.06) ? chance.between(60, 280) : chance.between(2, 45);
  return Array.from({ length: count }, (_, position) =>
    fromDraft(seed, customer, position, draftOf({ epoch, chance, people, education: customer.segments.includes('education'), isBase: position === 0 })));
}

type Setting = { readonly epoch: Instant; readonly chance: Dice; readonly people: number; readonly education: boolean; readonly isBase: boolean };

function draftOf({ epoch, chance, people, education, isBase }: Setting): Draft {
  const found = sku(isBase ? (education ? EDUCATION_A3 : chance.pick(SUITES)) : chance.pick(EXTRAS), '0001');
  const plan: Plan = chance.pick([ANNUAL_MONTHLY, ANNUAL_MONTHLY, ANNUAL_MONTHLY, ANNUAL_UPFRONT, ANNUAL_UPFRONT, MONTHLY_TERM, MONTHLY_TERM]);
  const seats = isBase ? people : chance.between(1, Math.max(2, Math.floor(people / 2)));
  const createdAt = after(days(midnight(epoch), -chance.between(1, 1_000)), chance.between(7 * 60, 17 * 60) * MINUTE + chance.below(MINUTE));
  const grown = chance.chance(0.12) ? [{ quantity: chance.between(1, 5), addedAt: days(midnight(epoch), -chance.between(0, 9)) }] : [];
  return {
    sku: found,
    plan,
    seats,
    startsAt: createdAt,
    ...endOfLife(chance, epoch),
    // Seats can only be added to what is already there, and to no term that ended since.
    added: grown.filter((batch) => batch.addedAt > createdAt && batch.addedAt - createdAt < 27 * 24 * HOUR),
    shape: chance.chance(0.12) ? 'withoutEtag' : 'usual',
  };
}

function endOfLife(chance: Dice, epoch: Instant): Partial<Draft> {
  const share = chance.next();
  if (share < 0.03) return { status: 'suspended', suspendedAt: days(midnight(epoch), -chance.between(1, 40)), autoRenew: false };
  if (share < 0.06) return { autoRenew: false };
  if (share < 0.09) return { autoRenew: false, atTermEnd: 'cancel' };
  if (share < 0.11) return { autoRenew: false, atTermEnd: 'extend' };
  return {};
}
