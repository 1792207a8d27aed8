import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes sure that a file written as a whole outlives a power cut; opened for writing, because Windows flushes no other. Throws what the system says. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
