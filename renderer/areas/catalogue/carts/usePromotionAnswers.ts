import { useQuery } from '@tanstack/react-query';
import type { CartView, PromotionAnswer } from '../../../../core/contract/carts.ts';
import { useApi } from '../../../host/hooks.ts';

/** What the service says about the promotions of a cart, by line. Asked again when what is bought has changed. */
export function usePromotionAnswers(cart: CartView, isOpen: boolean): ReadonlyMap<string, PromotionAnswer> {
  const asked = cart.lines.some(({ promotion }) => promotion !== null) && cart.customerId !== null && isOpen;
  const options = useApi().carts.promotions.queryOptions({ input: { id: cart.id } });
  const what = JSON.stringify([cart.customerId, cart.lines.map(({ id, quantity, term, billingPlan }) => [id, quantity, term, billingPlan])]);
  const { data } = useQuery({ ...options, queryKey: [...options.queryKey, what], enabled: asked, staleTime: STALE_MS });
  return new Map((data?.answers ?? []).map((answer) => [answer.lineId, answer]));
}

const STALE_MS = 60_000;
