import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** What Node makes of every CommonJS file; the build makes the same (`scripts/build/as-function.mjs`). */
const OPENING = '(function (exports, require, module, __filename, __dirname) {';
/** Where V8 writes the flags it ran with into compiled code: bytes 12 to 15 of its head. */
const FLAGS_FROM = 12;
const FLAGS_TO = 16;

/** Name of the compiled code that the build puts beside a bundle (`scripts/build/compile-bundles.mjs`). */
const compiledName = (bundle: string): string => `${bundle}.compiled`;

/**
 * Lets the CommonJS bundles of `folder` begin from the compiled code beside them: compiling them
 * anew is a quarter of what the core host does until it answers. V8 takes compiled code only from
 * its own version and for a text of the same length; where it refuses, or there is none, the text
 * is compiled as ever. The files come with the program and are as trusted as its text (decision record 0006).
 */
export function useCompiled(folder: string): void {
  const { extensions } = createRequire(path.join(folder, 'main.cjs'));
  const asEver = extensions['.js'];
  const ownFlags = flagsOfThisProcess();
  extensions['.cjs'] = (module, filename) => {
    const compiled = path.dirname(filename) === folder ? compiledOf(filename, ownFlags) : null;
    if (compiled === null) {
      asEver(module, filename);
      return;
    }
    const script = new vm.Script(`${OPENING}${readFileSync(filename, 'utf8')}\n})`, { filename, cachedData: compiled, columnOffset: -OPENING.length });
    const body: unknown = script.runInThisContext();
    if (typeof body === 'function') Reflect.apply(body, module.exports, [module.exports, createRequire(filename), module, filename, folder]);
  };
}

function compiledOf(bundle: string, ownFlags: Buffer): Buffer | null {
  try {
    const compiled = readFileSync(compiledName(bundle));
    // The build runs with other flags than the program; none of them changes what byte code means.
    ownFlags.copy(compiled, FLAGS_FROM);
    return compiled;
  } catch {
    return null;
  }
}

const flagsOfThisProcess = (): Buffer => new vm.Script('').createCachedData().subarray(FLAGS_FROM, FLAGS_TO);
