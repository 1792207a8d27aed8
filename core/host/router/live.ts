import { withOffice } from './base.ts';

export const liveRouter = {
  changes: withOffice.live.changes.handler(async function* ({ context: { office }, signal }) {
    for await (const tables of office.changes.iterate(signal)) yield { tables: [...tables] };
  }),
  clock: withOffice.live.clock.handler(({ context: { office }, signal }) => office.clockReadings.iterate(signal)),
};
