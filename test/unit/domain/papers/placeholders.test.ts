import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textProblems, textsBefore } from '../../../../core/domain/papers/office-texts.ts';
import { emptyPlaceholders, filledIn, PLACEHOLDERS, placeholderProblems } from '../../../../core/domain/papers/placeholders.ts';
import type { QuotePlaceholder } from '../../../../core/domain/papers/placeholders.ts';

const VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, name.toUpperCase()])) as Record<QuotePlaceholder, string>;

describe('what papers could not fill in', () => {
  test.each([
    ['nothing', 'Szanowni Państwo,\n\nzapraszamy.', []],
    ['a placeholder that exists, with blanks in it', 'bis {{ validUntil }}', []],
    ['a slip of the pen', 'Dear {{custmer}},', [{ problem: 'unknown', name: 'custmer', line: 1, column: 6 }]],
    ['another case', '{{Customer}}', [{ problem: 'unknown', name: 'Customer', line: 1, column: 1 }]],
    ['nothing between the braces', 'a {{}} b', [{ problem: 'unknown', name: '', line: 1, column: 3 }]],
    ['braces that nothing closes', 'x\ny {{customer\n}}', [{ problem: 'unclosed', name: 'customer', line: 2, column: 3 }]],
    ['two on a line, each with its own place', '{{a}} {{customer}} {{b}}', [{ problem: 'unknown', name: 'a', line: 1, column: 1 }, { problem: 'unknown', name: 'b', line: 1, column: 20 }]],
    ['single braces are words', '{customer} }}', []],
    ['a very long name is cut', `{{${'x'.repeat(60)}}}`, [{ problem: 'unknown', name: 'x'.repeat(30), line: 1, column: 1 }]],
  ] as const)('%s', (_, text, problems) => expect(placeholderProblems(text)).toEqual(problems));

  it('is told for every text and language of the office at once', () => {
    const texts = { ...textsBefore('{{company}}'), closing: { pl: '{{x}}', de: '', en: 'ok\n{{' } };
    expect(textProblems(texts)).toEqual([
      { path: 'closing.pl', problem: 'unknown', name: 'x', line: 1, column: 1 },
      { path: 'closing.en', problem: 'unclosed', name: '', line: 2, column: 1 },
    ]);
  });
});

test('a placeholder that nobody has a value for is named with its place', () =>
  expect(emptyPlaceholders('Dear {{customer}},\nfor {{contact}}', PLACEHOLDERS, (name) => name !== 'contact')).toEqual([{ problem: 'empty', name: 'contact', line: 2, column: 5 }]));

describe('filling in', () => {
  it('puts every value in and leaves what it does not know', () => expect(filledIn('{{customer}}, {{ validUntil }}, {{oops}}, {{open', VALUES)).toBe('CUSTOMER, VALIDUNTIL, {{oops}}, {{open'));

  it('never looks at a value again, whatever it is', () =>
    fc.assert(fc.property(fc.string(), (hostile) => filledIn('<{{customer}}>', { ...VALUES, customer: `{{author}}$&${hostile}` }) === `<{{author}}$&${hostile}>`)));

  it('changes nothing in a text without braces', () => fc.assert(fc.property(fc.string().filter((text) => !text.includes('{{')), (text) => filledIn(text, VALUES) === text && placeholderProblems(text).length === 0)));
});
