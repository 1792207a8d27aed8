/**
 * What the set-up says: one calm line per step, and problems that name what failed, why,
 * and what to do about it.
 */

/** A problem that the reader can do something about. */
export class SetupError extends Error {
  /**
   * @param {string} what what did not work, in one sentence
   * @param {{ why?: string, todo?: readonly string[] }} [facts] the cause, and what to do now
   */
  constructor(what, { why = '', todo = [] } = {}) {
    super(what);
    this.name = 'SetupError';
    this.why = why;
    this.todo = todo;
  }
}

/** @typedef {(text: string) => void} Progress called when a step starts something slow */

/**
 * Prints the steps of a set-up. A quiet reporter stays silent about steps that found
 * everything in place.
 *
 * @param {{ quiet?: boolean, write?: (line: string) => void }} [options]
 */
export function createReporter({ quiet = false, write = (line) => console.log(line) } = {}) {
  return {
    /**
     * @template T
     * @param {string} title
     * @param {(progress: Progress) => Promise<{ note: string, value: T }>} work
     * @returns {Promise<T>} the value of the finished step
     */
    async step(title, work) {
      const started = performance.now();
      let busy = false;
      const { note, value } = await work((text) => {
        busy = true;
        write(`  … ${title}: ${text}`);
      });
      if (busy) write(`  ✓ ${title}: ${note} (${seconds(performance.now() - started)})`);
      else if (!quiet) write(`  ✓ ${title}: ${note}`);
      return value;
    },
  };
}

/** @typedef {ReturnType<typeof createReporter>} Reporter */

/**
 * @param {number} milliseconds
 * @returns {string} for example "4.2 s" or "1 min 20 s"
 */
export function seconds(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  if (whole >= 60) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * The text for a problem: a SetupError in three parts, anything else with its stack,
 * because then it is a mistake in these scripts.
 *
 * @param {unknown} error
 */
export function describeProblem(error) {
  if (!(error instanceof SetupError)) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const why = error.why === '' ? [] : ['  Why:', ...indent(error.why)];
  const todo = error.todo.length === 0 ? [] : ['  What to do:', ...error.todo.map((line) => `    - ${line}`)];
  return [`✗ ${error.message}`, ...why, ...todo].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().split('\n').map((line) => `    ${line}`);
}

/**
 * Runs the whole of a script: prints a problem instead of throwing it, and sets the exit code.
 *
 * @param {() => Promise<number>} script returns the exit code
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    console.error(`\n${describeProblem(error)}`);
    process.exitCode = 1;
  }
}
