/**
 * The SQLite binding for the fallback Electron.
 *
 * better-sqlite3 brings prebuilt bindings for Node-API 10 (Electron 45, Node.js 22 and newer).
 * In the fallback, which has Node-API 9, they end the process; built from the same sources
 * against the experimental interface they work.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cached } from './cache.mjs';
import { run, tail } from './exec.mjs';
import { shortHash } from './files.mjs';
import { inProject, root } from './paths.mjs';
import { SetupError } from './say.mjs';

const DRIVER = inProject('node_modules', 'better-sqlite3');
const HEADER = inProject('scripts', 'native', 'node-api-experimental.h');
const CHECK = inProject('scripts', 'native', 'check-binding.cjs');
const BINDING = 'better_sqlite3.node';

const FLAGS = {
  // -O1 compiles in half the time of -O3 (35 s instead of 75 s on two cores) and ran our
  // inserts, scans and searches within 15 % of it: the right trade for a stand-in.
  c: ['-fPIC', '-O1', '-std=gnu99', '-w', '-DNDEBUG'],
  cpp: [
    '-fPIC', '-O3', '-std=c++20', '-w', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-DNDEBUG',
    // 2147483647 is how node_api.h spells "experimental".
    '-DNAPI_VERSION=2147483647', '-DNAPI_EXPERIMENTAL', '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ],
  link: ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'],
  libraries: ['-ldl', '-lpthread'],
};

/**
 * @param {import('./say.mjs').Progress} progress
 * @param {() => Promise<string>} electron the fallback's executable, when it is ready
 * @returns {Promise<{ note: string, value: string }>} the binding
 */
export async function prepareSqlite(progress, electron) {
  const folder = await cached(`sqlite-${await cacheKey()}`, async (unfinished) => {
    progress('compiling it for the fallback (about a minute, once)');
    const binding = await compile(unfinished);
    await checkBinding(binding, await electron());
  });
  return { note: 'compiled for the fallback', value: path.join(folder, BINDING) };
}

async function cacheKey() {
  const { name, version } = JSON.parse(await readFile(path.join(DRIVER, 'package.json'), 'utf8'));
  const header = await readFile(HEADER);
  return shortHash(name, version, header, JSON.stringify(FLAGS), process.platform, process.arch);
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the binding
 */
async function compile(folder) {
  const objects = path.join(folder, 'objects');
  await mkdir(objects);
  const defines = parseDefines(await readFile(path.join(DRIVER, 'deps', 'defines.gypi'), 'utf8'));
  const sqlite = path.join(objects, 'sqlite3.o');
  const driver = path.join(objects, 'driver.o');
  await Promise.all([
    compiler('gcc', compileSqlite(defines, sqlite)),
    compiler('g++', compileDriver(defines, driver)),
  ]);
  const binding = path.join(folder, BINDING);
  await compiler('g++', [...FLAGS.link, '-o', binding, driver, sqlite, ...FLAGS.libraries]);
  await rm(objects, { recursive: true });
  return binding;
}

/**
 * @param {readonly string[]} defines
 * @param {string} object
 */
function compileSqlite(defines, object) {
  const sources = path.join(DRIVER, 'deps', 'sqlite3');
  return [...FLAGS.c, ...defines, `-I${sources}`, '-c', path.join(sources, 'sqlite3.c'), '-o', object];
}

/**
 * @param {readonly string[]} defines
 * @param {string} object
 */
function compileDriver(defines, object) {
  const includes = [
    inProject('node_modules', 'node-api-headers', 'include'),
    inProject('node_modules', 'node-addon-api'),
    path.join(DRIVER, 'deps', 'sqlite3'),
  ];
  const source = path.join(DRIVER, 'src', 'better_sqlite3.cpp');
  return [
    ...FLAGS.cpp, '-include', HEADER, ...defines, ...includes.map((folder) => `-I${folder}`),
    '-c', source, '-o', object,
  ];
}

/**
 * The settings that SQLite is compiled with, from the driver's own list.
 *
 * @param {string} gypi
 * @returns {string[]} compiler flags
 */
export function parseDefines(gypi) {
  return [...gypi.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function compiler(program, args) {
  const result = await run(program, args, { cwd: root });
  if (result.ok) return;
  throw new SetupError('The SQLite binding could not be compiled.', {
    why: tail(result.output),
    todo: ['Check that g++ 10 or newer is installed and that 1 GB of memory is free, and start again.'],
  });
}

/**
 * A binding is trusted only after it has written a row in the runtime that it was made for.
 *
 * @param {string} binding
 * @param {string} electron
 */
async function checkBinding(binding, electron) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const result = await run(electron, [CHECK, DRIVER, binding], { env, limit: 60_000 });
  if (result.ok) return;
  throw new SetupError('The compiled SQLite binding does not work in the fallback Electron.', {
    why: tail(result.output) || 'The process ended without a word.',
    todo: ['Report this together with the output of "g++ --version".'],
  });
}
