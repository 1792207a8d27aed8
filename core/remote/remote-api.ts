import type { RemoteApi } from '../ports/remote-api.ts';
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

/** The client of one Partner Center shaped service, read side. It holds tokens and server time; make a new one when the connection changes. */
export function createRemoteApi(options: RemoteOptions): RemoteApi {
  const http = createHttp(options);
  const reader = createReader(http, options.log);
  return {
    ...customersResource(reader),
    ...subscriptionsResource(reader),
    ...ordersResource(reader),
    ...catalogueResource(reader),
    ...promotionsResource(reader),
    ...partnerResource(reader),
    ...auditResource(reader),
    ...priceSheetResource(http, options.log),
    serverTime: http.serverTime,
  };
}
