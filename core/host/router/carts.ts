import { valueOf } from '../failure.ts';
import { addToCart, copyCart, createCart, getCart, listCarts, orderCart, promotionAnswers, removeCart, restoreCart, saveCart } from '../use-cases/carts/carts.ts';
import { withOffice } from './base.ts';

export const cartsRouter = {
  list: withOffice.carts.list.handler(({ context: { office } }) => ({ rows: [...listCarts(office)] })),
  get: withOffice.carts.get.handler(({ input, context: { office } }) => valueOf(getCart(office, input.id))),
  create: withOffice.carts.create.handler(({ input, context: { office } }) => valueOf(createCart(office, input))),
  add: withOffice.carts.add.handler(({ input, context: { office } }) => valueOf(addToCart(office, input))),
  save: withOffice.carts.save.handler(({ input, context: { office } }) => valueOf(saveCart(office, input))),
  remove: withOffice.carts.remove.handler(({ input, context: { office } }) => valueOf(removeCart(office, input.id))),
  restore: withOffice.carts.restore.handler(({ input, context: { office } }) => valueOf(restoreCart(office, input.id))),
  copy: withOffice.carts.copy.handler(({ input, context: { office } }) => valueOf(copyCart(office, input.id))),
  promotions: withOffice.carts.promotions.handler(async ({ input, context: { office } }) => ({ answers: [...valueOf(await promotionAnswers(office, input.id))] })),
  order: withOffice.carts.order.handler(({ input, context: { office } }) => valueOf(orderCart(office, input))),
};
