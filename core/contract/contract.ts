import { catalogueContract } from './catalogue.ts';
import { customersContract } from './customers.ts';
import { liveContract, officeContract } from './office.ts';
import { quotesContract } from './quotes.ts';
import { subscriptionsContract } from './subscriptions.ts';
import { syncContract } from './sync.ts';

/** Everything the window may ask of the core host. */
export const contract = {
  office: officeContract,
  live: liveContract,
  sync: syncContract,
  customers: customersContract,
  subscriptions: subscriptionsContract,
  catalogue: catalogueContract,
  quotes: quotesContract,
};
