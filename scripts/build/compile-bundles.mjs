/**
 * Compiles every bundle of a folder and puts the result beside it (`electron/start/compiled.ts`
 * takes it from there). Run by the Electron that runs the program, as Node:
 * V8 takes compiled code only from its own version.
 *
 * Usage: ELECTRON_RUN_AS_NODE=1 electron compile-bundles.mjs out/main [SQLite binding]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { rehearseHost } from './rehearse-host.mjs';
import { asFunction } from './as-function.mjs';

const [folder = '', binding = ''] = process.argv.slice(2);
const rehearsed = await rehearseHost(path.resolve(folder), binding).catch((/** @type {unknown} */ problem) => {
  console.error(`The core host's start could not be rehearsed; all of its code is compiled instead. ${String(problem)}`);
  return null;
});
// Of what a start runs, what it calls is kept: all of it would take twice as long to read. Of the others
// every function, also those that are called later than when a file is loaded.
v8.setFlagsFromString('--no-lazy');
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.cjs'))) {
  const bundle = path.join(folder, name);
  const script = rehearsed?.get(name) ?? new vm.Script(asFunction(readFileSync(bundle, 'utf8')), { filename: bundle });
  writeFileSync(`${bundle}.compiled`, script.createCachedData());
}
// Whatever a host that failed has begun would go on.
process.exit(rehearsed === null ? 1 : 0);
