import { cartsContract } from './carts.ts';
import { backupContract } from './backup.ts';
import { catalogueContract } from './catalogue.ts';
import { customerDraftsContract } from './customer-drafts.ts';
import { customerImportContract } from './customer-import.ts';
import { customersContract } from './customers.ts';
import { documentsContract } from './documents.ts';
import { guidesContract } from './guides.ts';
import { liveContract, officeContract } from './office.ts';
import { locationsContract } from './locations.ts';
import { newsContract } from './news.ts';
import { outboxContract } from './outbox.ts';
import { peopleContract } from './people.ts';
import { pricesContract } from './prices.ts';
import { privacyContract } from './privacy.ts';
import { quotesContract } from './quotes.ts';
import { radarContract } from './radar.ts';
import { subscriptionsContract } from './subscriptions.ts';
import { syncContract } from './sync.ts';

/** Everything the window may ask of the core host. */
export const contract = {
  office: officeContract,
  live: liveContract,
  sync: syncContract,
  customers: customersContract,
  customerDrafts: customerDraftsContract,
  customerImport: customerImportContract,
  subscriptions: subscriptionsContract,
  catalogue: catalogueContract,
  carts: cartsContract,
  quotes: quotesContract,
  radar: radarContract,
  outbox: outboxContract,
  guides: guidesContract,
  locations: locationsContract,
  documents: documentsContract,
  prices: pricesContract,
  people: peopleContract,
  backup: backupContract,
  privacy: privacyContract,
  news: newsContract,
};
