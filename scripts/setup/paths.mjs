/** Where things lie in this project. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts a path below the project root */
export function inProject(...parts) {
  return path.join(root, ...parts);
}

/** @param {...string} parts a path below `.cache/`, which belongs to this clone alone */
export function inProjectCache(...parts) {
  return path.join(root, '.cache', ...parts);
}
