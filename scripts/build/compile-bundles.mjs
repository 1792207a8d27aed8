/**
 * Compiles every bundle of a folder and puts the result beside it (`electron/start/compiled.ts`
 * takes it from there). Run by the Electron that runs the program, as Node:
 * V8 takes compiled code only from its own version.
 *
 * Usage: ELECTRON_RUN_AS_NODE=1 electron compile-bundles.mjs out/main
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

const GIVEN = ['exports', 'require', 'module', '__filename', '__dirname'];

// Functions as well that are called later, not only what runs while a file is loaded.
v8.setFlagsFromString('--no-lazy');
const [folder = ''] = process.argv.slice(2);
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.cjs'))) {
  const bundle = path.join(folder, name);
  const body = vm.compileFunction(readFileSync(bundle, 'utf8'), GIVEN, { filename: bundle, produceCachedData: true });
  if (body.cachedData !== undefined) writeFileSync(`${bundle}.compiled`, body.cachedData);
}
