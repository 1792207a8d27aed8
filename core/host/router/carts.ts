import { implement } from '@orpc/server';
import { cartsContract } from '../../contract/carts.ts';
import { valueOf } from '../failure.ts';
import { seesFigures } from '../people/figures.ts';
import { outcomeWithoutMoney } from '../people/outbox-figures.ts';
import { addToCart, copyCart, createCart, getCart, listCarts, orderCart, promotionAnswers, removeCart, restoreCart, saveCart } from '../use-cases/carts/carts.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(cartsContract).$context<RouterContext>().use(withOffice);

export const cartsRouter = {
  list: procedures.list.handler(({ context: { office } }) => ({ rows: [...listCarts(office)] })),
  get: procedures.get.handler(({ input, context: { office } }) => valueOf(getCart(office, input.id))),
  create: procedures.create.handler(({ input, context: { office } }) => valueOf(createCart(office, input))),
  add: procedures.add.handler(({ input, context: { office } }) => valueOf(addToCart(office, input))),
  save: procedures.save.handler(({ input, context: { office } }) => valueOf(saveCart(office, input))),
  remove: procedures.remove.handler(({ input, context: { office } }) => valueOf(removeCart(office, input.id))),
  restore: procedures.restore.handler(({ input, context: { office } }) => valueOf(restoreCart(office, input.id))),
  copy: procedures.copy.handler(({ input, context: { office } }) => valueOf(copyCart(office, input.id))),
  promotions: procedures.promotions.handler(async ({ input, context: { office } }) => ({ answers: [...valueOf(await promotionAnswers(office, input.id))] })),
  order: procedures.order.handler(({ input, context: { office } }) => {
    const outcome = valueOf(orderCart(office, input));
    return outcome.kind !== 'refused' || seesFigures(office) ? outcome : { ...outcome, outcome: outcomeWithoutMoney(outcome.outcome) };
  }),
};
