import { implement } from '@orpc/server';
import { catalogueContract } from '../../contract/catalogue.ts';
import * as catalogue from '../../db/repositories/catalogue.ts';
import { productId, skuId } from '../../domain/ids.ts';
import { foundOr } from '../failure.ts';
import { rowWithoutCost, seesFigures, withoutCosts } from '../people/figures.ts';
import { withSales } from '../use-cases/prices/sale.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(catalogueContract).$context<RouterContext>().use(withOffice);

export const catalogueRouter = {
  page: procedures.page.handler(({ input, context: { office } }) => {
    const page = catalogue.page(office.mirror, input, office.clock.now());
    return seesFigures(office) ? page : { ...page, rows: page.rows.map(rowWithoutCost) };
  }),
  get: procedures.get.handler(({ input, context: { office } }) => {
    const detail = foundOr(catalogue.get(office.mirror, { productId: productId(input.productId), skuId: skuId(input.skuId) }, office.clock.now()), 'product', `${input.productId}:${input.skuId}`);
    const priced = input.customerId === undefined ? detail : withSales(office, detail, input.customerId);
    return seesFigures(office) ? priced : withoutCosts(priced);
  }),
};
