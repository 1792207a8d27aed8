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
import { fromDraft, startForEnd } from './draft.ts';
import type { Draft } from './draft.ts';
import { settle } from './lifecycle.ts';
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
  const education = customer.segments.includes('education');
  return Array.from({ length: count }, (_, position) => {
    const draft = draftOf({ epoch, chance, people, education, isBase: position === 0 });
    return lately(settle(fromDraft(seed, customer, position, draft), epoch), epoch, chance);
  });
}

type Setting = { readonly epoch: Instant; readonly chance: Dice; readonly people: number; readonly education: boolean; readonly isBase: boolean };

function draftOf({ epoch, chance, people, education, isBase }: Setting): Draft {
  const plan: Plan = chance.pick([ANNUAL_MONTHLY, ANNUAL_MONTHLY, ANNUAL_MONTHLY, ANNUAL_UPFRONT, ANNUAL_UPFRONT, MONTHLY_TERM, MONTHLY_TERM]);
  return {
    sku: sku(isBase ? (education ? EDUCATION_A3 : chance.pick(SUITES)) : chance.pick(EXTRAS), '0001'),
    plan,
    seats: isBase ? people : chance.between(1, Math.max(2, Math.floor(people / 2))),
    startsAt: after(days(midnight(epoch), -chance.between(1, 1_000)), chance.between(7 * 60, 17 * 60) * MINUTE + chance.below(MINUTE)),
    shape: chance.chance(0.12) ? 'withoutEtag' : 'usual',
  };
}

/** What happened to it in its running term. */
function lately(record: SubscriptionRecord, epoch: Instant, chance: Dice): SubscriptionRecord {
  const share = chance.next();
  const recently = after(days(midnight(epoch), -chance.between(0, 9)), -chance.below(8 * 60) * MINUTE);
  if (share < 0.03) return { ...record, status: 'suspended', suspendedAt: recently, autoRenew: false, version: record.version + 1 };
  if (share < 0.05) return { ...record, autoRenew: false, version: record.version + 1 };
  if (share < 0.08) return { ...record, autoRenew: false, atTermEnd: 'cancel', version: record.version + 1 };
  if (share < 0.1) return { ...record, autoRenew: false, atTermEnd: 'extend', version: record.version + 1 };
  if (share < 0.12) return over(record, days(midnight(epoch), -chance.between(1, 110)));
  if (share < 0.24 && recently > record.startsAt) {
    const added = chance.between(1, 5);
    return { ...record, quantity: record.quantity + added, batches: [...record.batches, { quantity: added, addedAt: recently }], version: record.version + 1 };
  }
  return record;
}

/** Cancelled for the end of a term that is over. */
function over(record: SubscriptionRecord, endsOn: Instant): SubscriptionRecord {
  const startsAt = startForEnd(endsOn, record.term ?? 'P1Y', 9 * HOUR);
  const createdAt = record.createdAt < startsAt ? record.createdAt : startsAt;
  return { ...record, createdAt, startsAt, endsOn, batches: [{ quantity: record.quantity, addedAt: startsAt }], autoRenew: false, atTermEnd: 'cancel' };
}
