import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { definitionsAsText, FINGERPRINT } from '../../../../core/db/derived/derived.ts';

/** Whoever changes a definition writes the new fingerprint down, and every mirror builds its derived tables anew. */
test('the fingerprint is that of the definitions', () => {
  expect(FINGERPRINT).toBe(createHash('sha256').update(definitionsAsText()).digest('hex'));
});
