import { legacyFacts } from '../../contract/legacy.ts';
import type { LegacyFacts } from '../../contract/legacy.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { fromJson } from './json.ts';

/** What the office noted about its legacy orders, by subscription. What cannot be read any more is left alone. */
export const all = (db: LedgerRead): ReadonlyMap<string, LegacyFacts> =>
  new Map(
    (db.sql.all('SELECT subscription_guid, data FROM legacy_orders') as { readonly subscription_guid: string; readonly data: string }[]).flatMap(({ subscription_guid, data }) => {
      const parsed = legacyFacts.safeParse(fromJson(data));
      return parsed.success ? [[subscription_guid, parsed.data] as const] : [];
    }),
  );

/** Keeps what the office noted about an old order, over what it noted before. */
export function put(db: LedgerDb, subscriptionId: string, facts: LegacyFacts, at: Instant): void {
  db.sql.run('INSERT OR REPLACE INTO legacy_orders (subscription_guid, data, noted_at) VALUES (?, ?, ?)', [subscriptionId, JSON.stringify(facts), at]);
}
