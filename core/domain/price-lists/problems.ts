/** Why a file is refused. `line` counts from 1, the heading; null where the file as a whole is meant. */
export type FileProblem = {
  readonly line: number | null;
  /** Column as the file calls it. */
  readonly column: string | null;
  readonly problem: ProblemCode;
  /** What stands there, cut to a readable length; for `duplicate` the line of the first row. */
  readonly value: string | null;
};

export type ProblemCode =
  // the file as a whole
  | 'empty'
  | 'notUtf8'
  | 'utf16'
  | 'archiveCutOff'
  | 'archiveWithoutFile'
  | 'tooBig'
  | 'notAPriceList'
  | 'semicolons'
  | 'tabs'
  | 'noRows'
  // its heading
  | 'missingColumn'
  | 'columnTwice'
  // a row
  | 'cutOff'
  | 'openQuote'
  | 'strayQuote'
  | 'cellsMissing'
  | 'cellsTooMany'
  | 'duplicate'
  // a cell
  | 'missing'
  | 'decimalComma'
  | 'notANumber'
  | 'negative'
  | 'tooFine'
  | 'badDate'
  | 'endsBeforeStart'
  | 'unknownWord'
  | 'badCurrency'
  | 'badMarket';

/** What is wrong with a file: the first problems in order of lines, and how many there are. */
export type Refusal = { readonly problems: readonly FileProblem[]; readonly count: number };

/** So many are kept; nobody reads the ten-thousandth. */
const KEPT = 200;
const LONGEST_VALUE = 60;

/** Collects problems and never more than a screen can show. */
export type Complaints = { add(problem: FileProblem): void; readonly refusal: () => Refusal | null };

/** An empty collection. `refusal` is null while nothing was added; the count goes on past what is kept. */
export function complaints(): Complaints {
  const problems: FileProblem[] = [];
  let count = 0;
  return {
    add: (problem) => {
      count += 1;
      if (problems.length < KEPT) problems.push({ ...problem, value: problem.value === null ? null : problem.value.slice(0, LONGEST_VALUE) });
    },
    refusal: () => (count === 0 ? null : { problems, count }),
  };
}

/** A refusal of one reason. */
export const refusedFor = (problem: ProblemCode, line: number | null = null, value: string | null = null): Refusal => ({
  problems: [{ line, column: null, problem, value }],
  count: 1,
});
