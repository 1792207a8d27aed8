import fc from 'fast-check';

const codeUnits = fc.oneof(fc.integer({ min: 32, max: 126 }), fc.integer({ min: 0xa0, max: 0x17f }), fc.nat({ max: 0xffff }));

/** Text of any UTF-16 code units, half pairs and control characters among them; quicker than fast-check's own. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.array(codeUnits, { maxLength }).map((units) => String.fromCharCode(...units));
