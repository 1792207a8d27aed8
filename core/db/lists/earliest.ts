import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import { NO_VALUE } from './stable-order.ts';
import type { KeyOf } from './stable-order.ts';

/** The earliest instant of every row that a query names, as `id` and `at`, after `now`. */
export function earliest(db: MirrorRead, query: string, now: Instant, room: number): KeyOf {
  const found = db.sql.get(`SELECT json_group_array(id) AS ids, json_group_array(at) AS ats FROM (${query})`, [now]) as { ids: string; ats: string };
  const ids = JSON.parse(found.ids) as number[];
  const ats = JSON.parse(found.ats) as number[];
  const next = new Float64Array(room).fill(NO_VALUE);
  ids.forEach((id, place) => {
    const at = ats[place] ?? NO_VALUE;
    if (at < (next[id] ?? NO_VALUE)) next[id] = at;
  });
  return (id) => next[id] ?? NO_VALUE;
}
