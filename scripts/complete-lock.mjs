/**
 * Completes package-lock.json with the packages of other systems.
 *
 * Tools with native parts list one optional package per system. npm leaves those out of the
 * lock file that the registry at hand does not offer, and from then on `npm ci` refuses the
 * lock file on every machine. Their names say which system they are for, and their versions
 * are exact; only the checksum is missing, which npm takes from the registry when it installs.
 *
 *   node scripts/complete-lock.mjs      after `npm install <new package>` on such a network
 */
import { readJson, writeJson } from './setup/files.mjs';
import { inProject } from './setup/paths.mjs';
import { findMissingOptional } from './lock/missing-optional.mjs';

const file = inProject('package-lock.json');
const lock = await readJson(file);
const missing = findMissingOptional(lock.packages);
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
await writeJson(file, { ...lock, packages: Object.fromEntries(packages) });
console.log(`added ${Object.keys(missing).length} packages of other systems`);
