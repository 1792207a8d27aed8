import type { Handler } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { invalid, notFound } from '../http/errors.ts';
import { wholeList } from '../http/paging.ts';
import { promotionsFrom } from '../world/catalogue/promotions.ts';
import { promotion } from '../wire/promotion.ts';

/** Running and announced promotions; ended ones are told by id only. */
export const listPromotions: Handler = (call) => {
  const country = call.query('country')?.toUpperCase() ?? '';
  if (country === '') return invalid('The country is missing.');
  const segment = call.query('segment')?.toLowerCase() ?? 'commercial';
  const found = promotionsFrom(call.world.options.begin).filter((one) => one.segment === segment && one.endsAt >= call.now);
  return wholeList(call, found.map((one) => promotion(one, country)));
};

/** By id, also one that is over. */
export const getPromotion: Handler = (call) => {
  const found = promotionsFrom(call.world.options.begin).find((one) => one.id.toLowerCase() === call.part('promotion'));
  return found === undefined ? notFound.other() : answer(promotion(found, call.query('country')?.toUpperCase() ?? 'PL'));
};
