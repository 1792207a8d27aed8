/** The tools in node_modules, started without a shell so that it works alike on every system. */
import path from 'node:path';
import { readJson } from './files.mjs';
import { inProject } from './paths.mjs';
import { SetupError } from './say.mjs';

/**
 * @param {string} tool the name of a program that a dependency brings
 * @returns {Promise<string>} its JavaScript file
 */
export async function toolFile(tool) {
  const { packages } = await readJson(inProject('node_modules', '.package-lock.json'));
  const file = findTool(packages, tool);
  if (file === null) {
    throw new SetupError(`There is no tool named "${tool}" among the dependencies.`, {
      todo: ['Look at the devDependencies in package.json, and at scripts/README.md.'],
    });
  }
  return inProject(file);
}

/**
 * @param {Record<string, { bin?: Record<string, string> }>} packages those of a lock file, by path
 * @param {string} tool
 * @returns {string | null}
 */
export function findTool(packages, tool) {
  // Packages of packages (node_modules/a/node_modules/b) are not ours to call.
  const ours = Object.entries(packages).filter(([folder]) => folder.lastIndexOf('node_modules') === 0);
  for (const [folder, { bin }] of ours) {
    const file = bin?.[tool];
    if (file !== undefined) return path.posix.join(folder, file);
  }
  return null;
}
