import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Within the project, so that what stays outside the bundle is found. */
const PROGRAMS = resolve(ROOT, '.cache', 'programs');
/** One for each process, so that no two build the same file. */
const FOLDER = resolve(PROGRAMS, String(process.pid));

const made = new Map<string, Promise<string>>();

/**
 * A program of the tests in one file. Node takes a second to find, strip and link the hundreds of
 * files of `core/`, and a tenth of that for one: it counts where processes are started by the
 * hundred. Answers with the path of a file that is this process's own.
 */
export function bundled(program: URL): Promise<string> {
  const known = made.get(program.href);
  if (known !== undefined) return known;
  if (made.size === 0) clearUp();
  const fresh = bundle(fileURLToPath(program));
  made.set(program.href, fresh);
  return fresh;
}

/** Test processes are ended without a word: what they leave is taken away by the next one. */
function clearUp(): void {
  const folders = existsSync(PROGRAMS) ? readdirSync(PROGRAMS) : [];
  for (const name of folders) if (!isRunning(Number(name)) || name === String(process.pid)) rmSync(resolve(PROGRAMS, name), { recursive: true, force: true });
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

async function bundle(source: string): Promise<string> {
  const name = basename(source, '.ts');
  const outDir = resolve(FOLDER, name);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { ssr: source, outDir, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: `${name}.mjs` } } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return resolve(outDir, `${name}.mjs`);
}
