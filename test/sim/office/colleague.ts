import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import type { Dice } from '../random.ts';

/** A colleague works in the service's own portal. Odd numbers of seats are theirs, even ones ours. */
export function colleagueActs({ dice, sandbox, tell }: { readonly dice: Dice; readonly sandbox: Sandbox; readonly tell: (line: string) => void }): void {
  const { world, changes, clock } = sandbox;
  const customer = world.customer(dice.pick(world.indexes()));
  const kind = dice.below(12);
  if (kind === 9) changes.renameCustomer(customer.id, `${customer.name} ${dice.below(100)}`);
  else if (kind === 10) changes.addCustomer(`Nachbar ${dice.below(100_000)} GmbH`);
  else if (kind === 11 && world.indexes().length > 4) {
    tell(`a colleague removes ${customer.id}`);
    changes.removeCustomer(customer.id);
  } else {
    const mine = world.subscriptions(customer, clock.now()).filter(({ status, model }) => (status === 'active' || status === 'suspended') && model !== 'azure');
    if (mine.length === 0) return;
    const { id, quantity, status, autoRenew } = dice.pick(mine);
    tell(`a colleague touches ${id}`);
    if (kind < 5) changes.setSeats(customer.id, id, quantity + 1 + (quantity % 2) + 2 * dice.below(4));
    else if (kind < 7) changes.setAutoRenew(customer.id, id, !autoRenew);
    else changes.setStatus(customer.id, id, status === 'suspended' ? 'active' : 'suspended');
  }
}
