import * as catalogue from '../../db/repositories/catalogue.ts';
import { productId, skuId } from '../../domain/ids.ts';
import { foundOr } from '../failure.ts';
import { withOffice } from './base.ts';

export const catalogueRouter = {
  page: withOffice.catalogue.page.handler(({ input, context: { office } }) => catalogue.page(office.mirror, input, office.clock.now())),
  get: withOffice.catalogue.get.handler(({ input, context: { office } }) =>
    foundOr(catalogue.get(office.mirror, { productId: productId(input.productId), skuId: skuId(input.skuId) }, office.clock.now()), 'product', `${input.productId}:${input.skuId}`),
  ),
};
