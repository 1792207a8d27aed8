import { productId, skuId } from '../../core/domain/ids.ts';
import type { EventItem, EventScope, PriceEvent } from '../../core/domain/pricing/events/price-event.ts';
import { EVERYWHERE } from '../../core/domain/pricing/events/price-event.ts';
import type { Contract } from '../../core/domain/pricing/simulator/question.ts';
import { day, moment, price } from './nce.ts';

/** Business Standard, new commerce, a year paid monthly, EUR list. */
export const eventItem = (changes: Partial<EventItem> = {}): EventItem => ({
  productId: productId('CFQ7TTC0LDPB'),
  skuId: skuId('0001'),
  segment: 'commercial',
  term: 'P1Y',
  plan: 'monthly',
  model: 'nce',
  currency: 'EUR',
  ...changes,
});

/** Ten seats at 12.50 for 10.00, 10 March 2026 to 9 March 2027, renewing. */
export const aContract = (changes: Partial<Contract> = {}): Contract => ({
  pricedOn: changes.startsOn ?? day('2026-03-10'),
  id: 'one',
  customerId: 'mueller',
  product: 'CFQ7TTC0LDPB:0001',
  item: eventItem(),
  quantity: 10,
  startsOn: day('2026-03-10'),
  endsOn: day('2027-03-09'),
  renews: true,
  sale: price('12.50'),
  cost: price('10.00'),
  ...changes,
});

/** `percent` of rise for everything (or a scope) from a day on. */
export const aRise = (percent: number, from: string, scope: Partial<EventScope> = {}, changes: Partial<PriceEvent> = {}): PriceEvent => ({
  id: `${from}+${percent}`,
  text: { kind: 'own', pl: 'Podwyżka', de: 'Erhöhung', en: 'Rise' },
  announcedAt: null,
  effectiveAt: moment(from),
  until: null,
  scope: { ...EVERYWHERE, ...scope },
  change: { kind: 'factor', numerator: 100 + percent, denominator: 100 },
  rule: null,
  source: 'test',
  ...changes,
});
