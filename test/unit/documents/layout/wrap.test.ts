import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../core/documents/layout/measure.ts';
import { TYPE } from '../../../../core/documents/layout/type.ts';
import { wrap } from '../../../../core/documents/layout/wrap.ts';
import { anyText } from '../../../builders/any-text.ts';

const style = TYPE.body;

describe('lines', () => {
  it('end at blanks', () => {
    expect(wrap('Reduzierung oder Kündigung nur binnen sieben Tagen', 50, style)).toEqual(['Reduzierung oder Kündigung ', 'nur binnen sieben Tagen']);
  });

  it('never end at a no-break space', () => {
    expect(wrap('w\u00a0Łodzi', 6, style)[0]?.includes('w\u00a0')).toBe(true);
    expect(wrap('koszt 1\u00a0234,50\u00a0zł', 20, style)).toEqual(['koszt ', '1\u00a0234,50\u00a0zł']);
  });

  it('keep the breaks that a person typed', () => {
    expect(wrap('a\n\nb', 50, style)).toEqual(['a', '', 'b']);
  });

  it('break addresses of mail and web where people expect it', () => {
    expect(wrap('muellermaschinenbau.onmicrosoft.com', 42, style)).toEqual(['muellermaschinenbau', '.onmicrosoft.com']);
  });

  it('break a word without blanks where they must, between letters as people see them', () => {
    const lines = wrap('e\u0301'.repeat(200), 40, style);
    expect(lines.every((line) => line.length % 2 === 0)).toBe(true);
  });
});

it('fit their column and hold every letter of the text, whatever it is', () => {
  fc.assert(
    fc.property(anyText(80), fc.integer({ min: 12, max: 165 }), (text, width) => {
      const lines = wrap(text, width, style);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(wrap(text, 100_000, style).join('').replaceAll(/\s/g, ''));
      for (const line of lines) if (Array.from(line).length > 1) expect(textWidth(line.trimEnd(), style)).toBeLessThanOrEqual(width + 6);
    }),
  );
});
