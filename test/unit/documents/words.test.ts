import { describe, expect, it } from 'vitest';
import { amountInWords } from '../../../core/documents/words.ts';

const words = (minor: number, currency: string, language: 'pl' | 'de' | 'en') => amountInWords({ minor, currency }, language);

// documents.md, section 8.
describe('Polish', () => {
  it.each([
    [5, 'zero złotych 05/100'],
    [100, 'jeden złoty 00/100'],
    [201, 'dwa złote 01/100'],
    [599, 'pięć złotych 99/100'],
    [2_122, 'dwadzieścia jeden złotych 22/100'],
    [2_200, 'dwadzieścia dwa złote 00/100'],
    [11_212, 'sto dwanaście złotych 12/100'],
    [100_000, 'jeden tysiąc złotych 00/100'],
    [123_456, 'jeden tysiąc dwieście trzydzieści cztery złote 56/100'],
    [1_234_567, 'dwanaście tysięcy trzysta czterdzieści pięć złotych 67/100'],
    [2_202_202, 'dwadzieścia dwa tysiące dwadzieścia dwa złote 02/100'],
    [10_000_100, 'sto tysięcy jeden złotych 00/100'],
    [234_567_890, 'dwa miliony trzysta czterdzieści pięć tysięcy sześćset siedemdziesiąt osiem złotych 90/100'],
    [100_000_000, 'jeden milion złotych 00/100'],
    [100_100_000, 'jeden milion jeden tysiąc złotych 00/100'],
  ])('%d grosze: %s', (minor, expected) => {
    expect(words(minor, 'PLN', 'pl')).toBe(expected);
  });

  it('leaves the euro as it is', () => {
    expect([100, 200, 500].map((minor) => words(minor, 'EUR', 'pl'))).toEqual(['jeden euro 00/100', 'dwa euro 00/100', 'pięć euro 00/100']);
  });
});

describe('German and English', () => {
  it.each([
    [123_456, 'de', 'eintausendzweihundertvierunddreißig Euro und sechsundfünfzig Cent'],
    [100_100, 'de', 'eintausendein Euro'],
    [234_567_800, 'de', 'zwei Millionen dreihundertfünfundvierzigtausendsechshundertachtundsiebzig Euro'],
    [123_456, 'en', 'one thousand two hundred and thirty-four euros and fifty-six cents'],
    [100, 'en', 'one euro'],
    [101, 'en', 'one euro and one cent'],
  ] as const)('%d in %s: %s', (minor, language, expected) => {
    expect(words(minor, 'EUR', language)).toBe(expected);
  });
});

it('says nothing rather than something wrong', () => {
  expect(words(100, 'JPY', 'pl')).toBeNull();
  expect(words(-100, 'PLN', 'pl')).toBeNull();
});
