import { describe, expect, it } from 'vitest';
import { createReporter, describeProblem, seconds, SetupError } from '../../../scripts/setup/say.mjs';

describe('a problem', () => {
  it('says what, why and what to do', () => {
    const problem = new SetupError('It did not work.', { why: 'first line\nsecond line', todo: ['Try again.'] });
    expect(describeProblem(problem)).toBe(
      ['✗ It did not work.', '  Why:', '    first line', '    second line', '  What to do:', '    - Try again.'].join('\n'),
    );
  });

  it('that nobody expected shows where it comes from', () => {
    expect(describeProblem(new TypeError('x is not a function'))).toContain('say.test.ts');
  });
});

describe('a step', () => {
  const found = () => Promise.resolve({ note: 'already there', value: 1 });
  const made = (progress: (text: string) => void) => {
    progress('making it');
    return Promise.resolve({ note: 'made', value: 2 });
  };

  it('that had nothing to do takes one line, or none when quiet', async () => {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    expect(await createReporter({ write }).step('thing', found)).toBe(1);
    await createReporter({ write, quiet: true }).step('thing', found);
    expect(lines).toEqual(['  ✓ thing: already there']);
  });

  it('that did something always says so, with the time it took', async () => {
    const lines: string[] = [];
    await createReporter({ write: (line) => lines.push(line), quiet: true }).step('thing', made);
    expect(lines[0]).toBe('  … thing: making it');
    expect(lines[1]).toMatch(/^ {2}✓ thing: made \(\d+\.\d s\)$/);
  });
});

describe('a time', () => {
  it.each([
    [420, '0.4 s'],
    [59_400, '59.4 s'],
    [59_700, '1 min 0 s'],
    [80_000, '1 min 20 s'],
  ])('of %d ms reads %s', (milliseconds, expected) => {
    expect(seconds(milliseconds)).toBe(expected);
  });
});
