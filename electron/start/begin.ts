import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { useCompiled } from './compiled.ts';

/** The bundles of `out/main` start from compiled code, the program itself among them. */
export function beginWith(program: () => Promise<unknown>): void {
  useCompiled(path.dirname(fileURLToPath(import.meta.url)));
  // Code that cannot even be read ends the process instead of leaving one that does nothing.
  program().catch((problem: unknown) => setImmediate(() => {
    throw problem;
  }));
}
