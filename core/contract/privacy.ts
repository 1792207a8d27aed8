import * as z from 'zod';
import { procedure } from './base.ts';

/** Name, mail address, telephone number: at least four letters each. */
const terms = z.object({ terms: z.array(z.string().max(200)).min(1).max(5) });
const count = z.number().int();
const kept = z.object({ issued: count, openChange: count, colleague: count, ownCompany: count });

export const retention = z.object({
  /** Days after which customers that the server stopped naming are erased here; null: never. */
  removedCustomersDays: z.number().int().min(1).max(3_650).nullable(),
  /** Months after which lines of the journal are erased; null: never. */
  journalMonths: z.number().int().min(6).max(240).nullable(),
});

export const privacyContract = {
  /** Where the person stands, by place, and what an erasure would keep. */
  find: procedure.input(terms).output(z.object({ places: z.array(z.object({ place: z.string(), rows: count })), kept })),
  /** Everything that names the person, as JSON and as a table. */
  export: procedure.input(terms).output(z.object({ rows: count, json: z.string(), csv: z.string() })),
  /** Cannot be undone. */
  erase: procedure.input(terms).output(z.object({ rows: count, kept, copies: count })),
  retention: procedure.output(retention),
  saveRetention: procedure.input(retention).output(retention),
};

export type Retention = z.infer<typeof retention>;
