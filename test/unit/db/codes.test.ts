import { expect, test } from 'vitest';
import * as codes from '../../../core/db/codes.ts';

/** Numbers lie in files in the field: they may get company, but never another meaning. */
test('codes are what they were', () => {
  const { STATUS, MODEL, TERM, PLAN, SEGMENT, LICENCE, RELATIONSHIP } = codes;
  expect({ STATUS, MODEL, TERM, PLAN, SEGMENT, LICENCE, RELATIONSHIP }).toMatchSnapshot();
});

test.each([
  [codes.STATUS, codes.statusOf],
  [codes.MODEL, codes.modelOf],
  [codes.TERM, codes.termOf],
  [codes.PLAN, codes.planOf],
  [codes.SEGMENT, codes.segmentOf],
  [codes.LICENCE, codes.licenceOf],
  [codes.RELATIONSHIP, codes.relationshipOf],
])('every word of %j comes back', (words, read) => {
  for (const [word, code] of Object.entries(words)) expect(read(code)).toBe(word);
});
