/**
 * How a number is written: `{YYYY}` or `{YY}` for the year, `{NNNN}` for the count with at least so
 * many digits, `{L}` for the sign of the laptop; everything else stands as it is.
 */
export type NumberPattern = string;

export type PatternProblem =
  /** Nothing, or longer than sixty signs. */
  | 'length'
  /** A sign that file names or search cannot take; the first one must be a letter or a digit. */
  | 'sign'
  /** Braces around something that means nothing. */
  | 'token'
  /** No count, or two of them. */
  | 'count'
  /** No year, or two of them: numbers begin anew with every year. */
  | 'year'
  | 'laptopTwice';

const LONGEST = 60;
const TOKEN = /\{([^{}]*)\}/g;
const COUNT = /^N{1,8}$/;

/** Everything wrong with a pattern at once. */
export function patternProblems(pattern: NumberPattern): readonly PatternProblem[] {
  const tokens = [...pattern.matchAll(TOKEN)].map(([, name = '']) => name);
  const plain = pattern.replaceAll(TOKEN, '');
  const counts = tokens.filter((token) => COUNT.test(token)).length;
  const years = tokens.filter((token) => token === 'YYYY' || token === 'YY').length;
  const laptops = tokens.filter((token) => token === 'L').length;
  const verdicts: readonly (readonly [PatternProblem, boolean])[] = [
    ['length', pattern === '' || pattern.length > LONGEST],
    ['sign', !/^[A-Za-z0-9/._-]*$/.test(plain.replaceAll(/[{}]/g, '')) || !/^[A-Za-z0-9{]/.test(pattern)],
    ['token', /[{}]/.test(plain) || tokens.length > counts + years + laptops],
    ['count', counts !== 1],
    ['year', years !== 1],
    ['laptopTwice', laptops > 1],
  ];
  return verdicts.filter(([, holds]) => holds).map(([problem]) => problem);
}

/** Does the number tell which laptop gave it? */
export const namesLaptop = (pattern: NumberPattern): boolean => pattern.includes('{L}');

/** `OF/{YYYY}/{NNNN}` → `OF/2026/0042`; a count with more digits than the pattern has grows. */
export const numberFrom = (pattern: NumberPattern, { year, count, laptop }: { readonly year: string; readonly count: number; readonly laptop: string }): string =>
  pattern.replaceAll(TOKEN, (_whole, token: string) => {
    if (token === 'YYYY') return year;
    if (token === 'YY') return year.slice(-2);
    if (token === 'L') return laptop;
    return String(count).padStart(token.length, '0');
  });
