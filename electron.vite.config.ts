import path from 'node:path';
import griffel from '@griffel/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundledPackages } from './scripts/build/bundled-packages.mjs';
import { noticesPlugin } from './scripts/build/notices.mjs';
import { hostStartOrNot, inAscii, startOrNot, startScriptPlugin } from './scripts/build/start-script.mjs';

/**
 * Main, core host, preload (CommonJS: the sandboxed window takes nothing else, and the two others
 * are up to 30 ms earlier without the loader of modules, and can start from compiled code) and the
 * page. The SQLite driver's own fifteen files are bundled, too (7 ms of every start); its native part
 * stays where the package has it, and the shell says where that is (`electron/paths.ts`).
 */
const OLDEST_NODE = 'node20.18';
const OLDEST_CHROMIUM = 'chrome130';

/** Half the bytes to read at every start; names stay as they are, because stacks stand in logs. */
const WITHOUT_MANGLING = { compress: true, mangle: false, codegen: { removeWhitespace: true } } as const;

/**
 * `makeStyles` is worked out by the build: parsing rules and making their classes took 10 ms of every
 * start, and V8 15 more beside it to compile the parser (decision record 0014).
 */
const stylesMadeByTheBuild = griffel({ include: ['**/renderer/**/*.{ts,tsx}'], babelOptions: { presets: ['@babel/preset-typescript'] } });

/** `fflate` names a variable `require`, as CommonJS does; it would stand in the way of everybody else's in the same file. */
const renameRequireOfFflate = {
  name: 'rename-require-of-fflate',
  transform: (code: string, id: string) =>
    id.endsWith('/fflate/esm/index.mjs') ? code.replace("var require = createRequire('/')", "var requireHere = createRequire('/')").replace("(_a = require(", '(_a = requireHere(') : null,
};

/**
 * oRPC asks of every answer whether it is a stream of bytes, and Node reads all of its streams to know (4 ms of
 * every start). Files leave the host in answers of their own; no procedure of the contract answers with a stream.
 */
const answersAreNoStreams = {
  name: 'answers-are-no-streams',
  transform: (code: string, id: string) =>
    id.includes('/@orpc/server/') && code.includes('output instanceof ReadableStream') ? code.replace('output instanceof ReadableStream', 'false') : null,
};

const bundlesInAscii: Plugin = {
  name: 'bundles-in-ascii',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const one of Object.values(bundle)) if (one.type === 'chunk') one.code = inAscii(one.code);
    },
  },
};

const inElectron = (name: string): string => path.join(import.meta.dirname, 'electron', name);

export default defineConfig({
  main: {
    plugins: [renameRequireOfFflate, answersAreNoStreams, bundlesInAscii],
    build: {
      target: OLDEST_NODE,
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: 'electron/start/main.ts', host: 'electron/start/host.ts' },
        // What is left of an unused class of oRPC, `TransformStream;`, has Node read all of its streams.
        treeshake: { unknownGlobalSideEffects: false },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunk-[name]-[hash].cjs',
          minify: WITHOUT_MANGLING,
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: hostStartOrNot(inElectron('host.ts'), [inElectron('main.ts'), inElectron('shell.ts')]) }] },
        },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [stylesMadeByTheBuild, react(), noticesPlugin(import.meta.dirname), startScriptPlugin()],
    define: { BUNDLED_PACKAGES: JSON.stringify(bundledPackages(import.meta.dirname)) },
    build: {
      target: OLDEST_CHROMIUM,
      outDir: 'out/renderer',
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: {
        input: 'renderer/index.html',
        output: { codeSplitting: { groups: [{ name: startOrNot(path.join(import.meta.dirname, 'renderer', 'start.tsx')), priority: 1 }, { name: 'shared', minShareCount: 2 }] } },
      },
    },
  },
});
