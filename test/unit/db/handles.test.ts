import { expectTypeOf, test } from 'vitest';
import type { LedgerDb, LedgerRead, MirrorDb, MirrorRead } from '../../../core/db/handles.ts';
import type { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import type * as customers from '../../../core/db/repositories/customers.ts';
import type { append } from '../../../core/db/repositories/journal.ts';
import type { save } from '../../../core/db/repositories/quotes.ts';

/** Checked by the compiler (`tsc -b test`), not at run time. */
test('a writer does not take a reading handle, and no store stands in for the other', () => {
  expectTypeOf<LedgerRead>().not.toExtend<Parameters<typeof append>[0]>();
  expectTypeOf<LedgerRead>().not.toExtend<Parameters<typeof save>[0]>();
  expectTypeOf<MirrorRead>().not.toExtend<Parameters<typeof createMirrorWriter>[0]>();
  expectTypeOf<MirrorDb>().not.toExtend<Parameters<typeof append>[0]>();
  expectTypeOf<LedgerDb>().not.toExtend<Parameters<typeof customers.page>[0]>();
  expectTypeOf<LedgerDb>().toExtend<LedgerRead>();
  expectTypeOf<MirrorDb>().toExtend<Parameters<typeof customers.page>[0]>();
});
