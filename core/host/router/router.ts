import { catalogueRouter } from './catalogue.ts';
import { customerDraftsRouter } from './customer-drafts.ts';
import { customerImportRouter } from './customer-import.ts';
import { customersRouter } from './customers.ts';
import { documentsRouter } from './documents.ts';
import { guidesRouter } from './guides.ts';
import { liveRouter } from './live.ts';
import { officeRouter } from './office.ts';
import { outboxRouter } from './outbox.ts';
import { pricesRouter } from './prices.ts';
import { quotesRouter } from './quotes.ts';
import { radarRouter } from './radar.ts';
import { subscriptionsRouter } from './subscriptions.ts';
import { syncRouter } from './sync.ts';

/** The contract, answered. */
export const router = {
  office: officeRouter,
  live: liveRouter,
  sync: syncRouter,
  customers: customersRouter,
  customerDrafts: customerDraftsRouter,
  customerImport: customerImportRouter,
  subscriptions: subscriptionsRouter,
  catalogue: catalogueRouter,
  quotes: quotesRouter,
  radar: radarRouter,
  documents: documentsRouter,
  outbox: outboxRouter,
  guides: guidesRouter,
  prices: pricesRouter,
};
