import { HOUR } from '../../core/domain/time/instant.ts';
import type { Dice } from './random.ts';
import type { SimService } from './service.ts';

/** A colleague in the service's own portal does something. Odd numbers of seats are theirs, even ones ours. */
export function colleagueActs({ dice, service }: { readonly dice: Dice; readonly service: SimService }): void {
  const id = dice.pick(service.customers());
  const subscriptions = service.subscriptions(id);
  const kind = dice.below(6);
  if (kind === 4) service.colleague.email(id, `kollege${dice.below(1_000)}@x.example`);
  else if (kind === 5) service.colleague.prices(1 + dice.below(3) / 10);
  else if (subscriptions.length > 0) {
    const { id: sid, quantity } = dice.pick(subscriptions);
    if (kind < 2) service.colleague.seats(id, sid, quantity + 1 + (quantity % 2) + 2 * dice.below(4));
    else if (kind === 2) service.colleague.autoRenew(id, sid);
    else service.colleague.extendWindow(id, sid, dice.between(0, 10 * HOUR));
  }
}
