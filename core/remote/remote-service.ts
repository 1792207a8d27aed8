import type { RemoteApi } from '../ports/remote-api.ts';
import type { RemoteChecks, RemoteWrites } from '../ports/remote-writes.ts';
import { createHttp } from './http.ts';
import type { RemoteOptions } from './options.ts';
import { createReader } from './reader.ts';
import { auditResource } from './resources/audit-records.ts';
import { catalogueResource } from './resources/catalogue.ts';
import { customersResource } from './resources/customers.ts';
import { ordersResource } from './resources/orders.ts';
import { partnerResource } from './resources/partner.ts';
import { priceSheetResource } from './resources/price-sheet.ts';
import { promotionsResource } from './resources/promotions.ts';
import { subscriptionsResource } from './resources/subscriptions.ts';
import { cartChecks, cartWrites } from './writes/carts.ts';
import { saleChecks } from './writes/checks.ts';
import { customerWrites } from './writes/customers.ts';
import { moveWrites } from './writes/moves.ts';
import { subscriptionChecks } from './writes/subscription-checks.ts';
import { subscriptionWrites } from './writes/subscription-changes.ts';
import { createWriter } from './writes/writer.ts';

/** Both sides of one Partner Center shaped service, over one connection: tokens, limits and server time are shared. */
export type RemoteClient = { readonly api: RemoteApi; readonly writes: RemoteWrites; readonly checks: RemoteChecks };

/** Makes the client of one service; make a new one when the connection changes. */
export function createRemoteService(options: RemoteOptions): RemoteClient {
  const http = createHttp(options);
  const reader = createReader(http, options.log);
  const writer = createWriter(http);
  return {
    api: {
      ...customersResource(reader),
      ...subscriptionsResource(reader),
      ...ordersResource(reader),
      ...catalogueResource(reader),
      ...promotionsResource(reader),
      ...partnerResource(reader),
      ...auditResource(reader),
      ...priceSheetResource(http, options.log),
      serverTime: http.serverTime,
    },
    writes: { ...customerWrites(writer, reader), ...cartWrites(writer), ...subscriptionWrites(writer), ...moveWrites(writer) },
    checks: { ...saleChecks(reader, http), ...cartChecks(reader), ...subscriptionChecks(reader, http) },
  };
}
