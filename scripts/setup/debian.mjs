/** Installing packages on Debian and its relatives. */
import { existsSync } from 'node:fs';
import { run, tail } from './exec.mjs';
import { SetupError } from './say.mjs';

export function isDebianLike() {
  return existsSync('/usr/bin/apt-get');
}

/**
 * Installs as root; for anybody else the one command to run is the answer.
 *
 * @param {readonly string[]} packages
 * @param {import('./say.mjs').Progress} progress
 */
export async function installDebianPackages(packages, progress) {
  if (process.getuid?.() !== 0) throw needsRoot(await localNames(packages));
  progress(`apt-get install ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update does not matter when the lists of before suffice.
  const update = await run('apt-get', ['update'], { env });
  const names = await localNames(packages);
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  if (install.ok) return;
  throw new SetupError(`apt-get could not install ${names.join(' ')}.`, {
    why: [update.ok ? '' : tail(update.output, 4), tail(install.output, 8)].filter((text) => text !== '').join('\n'),
    todo: ['Check the connection and the package sources (/etc/apt), and start again.'],
  });
}

/** @param {readonly string[]} packages */
function needsRoot(packages) {
  return new SetupError('Some packages of the system are missing.', {
    why: packages.join(' '),
    todo: [`Run: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`, 'Then start again.'],
  });
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries when time became 64 bits wide.
 *
 * @param {readonly string[]} packages
 */
async function localNames(packages) {
  const { ok, output } = await run('apt-cache', ['pkgnames', 'lib']);
  const known = new Set(ok ? output.split('\n') : []);
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}
