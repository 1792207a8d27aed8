import { implement } from '@orpc/server';
import { liveContract } from '../../contract/office.ts';
import { withStores } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(liveContract).$context<RouterContext>().use(withStores);

export const liveRouter = {
  changes: procedures.changes.handler(async function* ({ context: { office }, signal }) {
    for await (const tables of office.changes.iterate(signal)) yield { tables: [...tables] };
  }),
  clock: procedures.clock.handler(({ context: { office }, signal }) => office.clockReadings.iterate(signal)),
};
