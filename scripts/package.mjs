/**
 * npm run package: the program as an unpacked folder in dist/.
 *
 * With the fallback Electron the result shows that packaging works, and must not be released:
 * Electron 33 gets no security updates.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { runInForeground } from './setup/exec.mjs';
import { FALLBACK_VERSION } from './setup/electron-fallback.mjs';
import { writeJson } from './setup/files.mjs';
import { prepareApp } from './setup/index.mjs';
import { inProjectCache, root } from './setup/paths.mjs';
import { runScript } from './setup/say.mjs';
import { toolFile } from './setup/tools.mjs';

const FALLBACK_CONFIG = inProjectCache('package', 'electron-builder.json');

await runScript(async () => {
  const runtime = await prepareApp({ programs: [] });
  const args = runtime.kind === 'fallback' ? await fallbackArgs(runtime) : [];
  const code = await runInForeground(runtime.node, [await toolFile('electron-builder'), '--dir', ...args], { cwd: root });
  if (runtime.kind === 'fallback') console.log(`\nNOT FOR RELEASE: packed with ${runtime.label}.`);
  return code;
});

/**
 * The same configuration on top of the fallback, with the binding that was compiled for it in
 * the place of the ready-made one.
 *
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 */
async function fallbackArgs(runtime) {
  const bindings = inProjectCache('package', 'prebuilds');
  await mkdir(bindings, { recursive: true });
  if (runtime.sqliteBinding !== null) await copyFile(runtime.sqliteBinding, `${bindings}/linux-x64.node`);
  await writeJson(FALLBACK_CONFIG, {
    extends: 'electron-builder.yml',
    electronDist: runtime.dist,
    electronVersion: FALLBACK_VERSION,
    files: [
      '!node_modules/better-sqlite3/prebuilds/linux-x64.node',
      { from: bindings, to: 'node_modules/better-sqlite3/prebuilds' },
    ],
  });
  return ['--linux', '--config', FALLBACK_CONFIG];
}
