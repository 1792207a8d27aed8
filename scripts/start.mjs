/**
 * npm start: sets up what is missing and opens the app.
 *
 *   npm start                                on the display of this machine
 *   npm start -- --xvfb                      on a screen in memory (Linux without a display)
 *   npm start -- --profile DIR --lang pl     everything else goes to the app
 */
import { chromiumFlags } from './setup/chromium-flags.mjs';
import { runInForeground } from './setup/exec.mjs';
import { prepareApp } from './setup/index.mjs';
import { appEnvironment } from './setup/runtime.mjs';
import { runScript } from './setup/say.mjs';
import { onDisplay, withXvfb } from './xvfb.mjs';

await runScript(async () => {
  const args = process.argv.slice(2);
  const inMemory = args.includes('--xvfb') && process.platform === 'linux';
  const runtime = await prepareApp({ programs: inMemory ? ['Xvfb'] : [] });
  if (!inMemory && !hasDisplay()) return sayNoDisplay();

  console.log(`\n${runtime.label}`);
  sayFlags();
  const appArgs = args.filter((arg) => arg !== '--xvfb');
  if (!inMemory) return open(runtime, appArgs, process.env);
  return withXvfb((display) => {
    console.log(`  on the screen in memory ${display} (1920x1080); ends with the app`);
    return open(runtime, appArgs, onDisplay(display, process.env));
  });
});

/** The product itself never runs with these flags, so whoever sees them here shall know why. */
function sayFlags() {
  for (const { flag, because } of chromiumFlags()) console.log(`  ${flag}: ${because} (in this launcher only)`);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function sayNoDisplay() {
  console.error([
    '',
    '✗ Everything is set up, but there is no display to open a window on.',
    '  What to do:',
    '    - On a desktop: run "npm start" in a terminal of that desktop.',
    '    - Without one: npm start -- --xvfb   (a screen in memory, for tests and screenshots)',
  ].join('\n'));
  return 1;
}

/**
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 * @param {readonly string[]} appArgs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the app's exit code
 */
function open(runtime, appArgs, env) {
  return runInForeground(runtime.electron, [...runtime.args, ...appArgs], { env: appEnvironment(runtime, env) });
}
