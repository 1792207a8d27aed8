import type { AreaProps } from '../../frame/area.ts';
import { SubscriptionList } from './SubscriptionList.tsx';
import { SubscriptionPage } from './SubscriptionPage.tsx';

/** `#/subscriptions` is the list over all customers, `#/subscriptions/<id>` one of them. */
export function SubscriptionsArea({ rest }: AreaProps) {
  const [id] = rest;
  return id === undefined ? <SubscriptionList /> : <SubscriptionPage key={id} id={id} />;
}
