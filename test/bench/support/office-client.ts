import { createTrustedClock } from '../../../core/host/trusted-clock.ts';
import { systemClock, systemIds, systemRandom, systemSleep } from '../../../core/host/system.ts';
import { silentLog } from '../../../core/ports/system.ts';
import { createRemoteService } from '../../../core/remote/remote-service.ts';
import type { Fetch } from '../../../core/remote/options.ts';
import { SANDBOX_TOKEN } from './sandbox.ts';

/** What the machine lends to the program. */
export const SYSTEM = { clock: systemClock, sleep: systemSleep, ids: systemIds, random: systemRandom, log: silentLog } as const;

/** The real client of a sandbox over HTTP, without the pace that a vendor's limits ask for. */
export function connect(url: string, fetchWith: Fetch) {
  const service = createRemoteService({ ...SYSTEM, baseUrl: url, priceSheetBaseUrl: null, auth: { kind: 'token', token: SANDBOX_TOKEN }, fetch: fetchWith, limits: { perMinute: null } });
  return { service: { ...service, country: 'DE' }, clock: createTrustedClock(systemClock, service.api.serverTime, false) };
}
