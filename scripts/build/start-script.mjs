/**
 * Makes one plain script of everything that the page starts with, and one page of page and style.
 *
 * A plain script instead of a module, because Chromium keeps compiled code of a module as it is
 * right after the module has run: of functions that are first called while the first screen is
 * drawn it keeps nothing, and compiles them anew at every start. For plain scripts it waits until
 * the window has nothing to do (`electron/compiled-late.ts`), so that the second start compiles
 * next to nothing. What is loaded later stays modules; they find what they share with the start
 * in one global object. Decision record 0012.
 */
import path from 'node:path';
import { parseAst } from 'vite';

/** @typedef {import('vite').Rolldown.OutputBundle} OutputBundle */
/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */
/** @typedef {Extract<ReturnType<typeof parseAst>['body'][number], { type: 'ImportDeclaration' }>} Import */
/** @typedef {{ from: number, to: number, text: string }} Edit */

const SHARED = 'globalThis.deskStart';

/**
 * Names the file of a module: `start` for the first module, all that it needs before it can run and
 * the helpers of the bundler; nothing for what is loaded later.
 *
 * @param {string} first
 * @returns {(id: string, modules: import('vite').Rolldown.ChunkingContext) => string | null}
 */
export function startOrNot(first) {
  /** @type {Set<string> | null} */
  let needed = null;
  return (id, modules) => {
    needed ??= neededBy(first, modules);
    return needed.has(id) || HELPERS.some((helper) => id.includes(helper)) ? 'start' : null;
  };
}

/**
 * Names the file of a module: `host-start` for all that the core host needs before it can run and
 * the shell does not. Each file is looked up and opened for itself, a fifth of a millisecond.
 *
 * @param {string} host first module of the host
 * @param {readonly string[]} shell first modules of the shell
 * @returns {(id: string, modules: import('vite').Rolldown.ChunkingContext) => string | null}
 */
export function hostStartOrNot(host, shell) {
  /** @type {Set<string> | null} */
  let needed = null;
  return (id, modules) => {
    if (needed === null) {
      const ofShell = new Set(shell.flatMap((first) => [...neededBy(first, modules)]));
      needed = new Set([...neededBy(host, modules)].filter((one) => !ofShell.has(one)));
    }
    return needed.has(id) ? 'host-start' : null;
  };
}

const HELPERS = ['rolldown/runtime', 'vite/preload-helper'];

/**
 * @param {string} first
 * @param {import('vite').Rolldown.ChunkingContext} modules
 * @returns {Set<string>}
 */
function neededBy(first, modules) {
  const needed = new Set([first]);
  for (const id of needed) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(next);
  return needed;
}

/** @returns {import('vite').Plugin} */
export const startScriptPlugin = () => ({
  name: 'desk-start-script',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => makeStartScript(bundle),
  },
});

/** @param {OutputBundle} bundle what the bundler has made; changed */
export function makeStartScript(bundle) {
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('The page is missing.');
  const start = startOf(bundle);
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk !== start) chunk.code = takenFromStart(chunk, start);
  }
  start.code = asScript(start, bundle);
  page.source = onePage(String(page.source), bundle, start);
}

/**
 * @param {OutputBundle} bundle
 * @returns {OutputChunk}
 */
function startOf(bundle) {
  const starts = Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.name === 'start' ? [one] : []));
  const [start] = starts;
  if (start === undefined || starts.length > 1) throw new Error(`The page starts with ${starts.length} scripts instead of one.`);
  return start;
}

/**
 * A function around the module's code; what it exports stands in the shared object.
 *
 * @param {OutputChunk} start
 * @param {OutputBundle} bundle
 */
function asScript(start, bundle) {
  const { body, exported } = asFunctionBody(start, (source) => {
    const helpers = bundle[path.posix.join(path.posix.dirname(start.fileName), source)];
    if (helpers?.type !== 'chunk' || helpers.imports.length > 0) throw new Error(`The start of the page waits for ${source}.`);
    const inside = asFunctionBody(helpers, () => '');
    return `(()=>{${inside.body}\nreturn{${inside.exported}}})()`;
  });
  const code = body.replaceAll('import.meta', 'deskStartMeta');
  return inAscii(`(()=>{"use strict";const deskStartMeta={url:document.currentScript.src};${code}\n${SHARED}={${exported}}})();\n`);
}

/**
 * One letter outside of Latin would have V8 keep the whole text in two bytes a letter.
 *
 * @param {string} code
 */
export const inAscii = (code) => code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * @param {OutputChunk} chunk
 * @param {(source: string) => string} import_ an expression for what is imported from there
 */
function asFunctionBody({ code, fileName }, import_) {
  /** @type {Edit[]} */
  const edits = [];
  /** @type {string[]} */
  const exported = [];
  for (const node of parseAst(code).body) {
    if (node.type === 'ImportDeclaration') {
      edits.push({ from: node.start, to: node.end, text: `const{${namesOf(node, fileName)}}=${import_(node.source.value)};` });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      // Getters: what is assigned later is seen as well.
      for (const { local, exported: name } of node.specifiers) exported.push(`get ${nameOf(name)}(){return ${nameOf(local)}}`);
      edits.push({ from: node.start, to: node.end, text: '' });
    } else if (node.type.startsWith('Export')) {
      throw new Error(`${fileName} cannot become a script: ${code.slice(node.start, node.start + 80)}`);
    }
  }
  return { body: edited(code, edits), exported: exported.join(',') };
}

/**
 * Imports from the start become a look into the shared object, which is there by then.
 *
 * @param {OutputChunk} chunk
 * @param {OutputChunk} start
 */
function takenFromStart({ code, fileName }, start) {
  /** @type {Edit[]} */
  const edits = [];
  for (const node of parseAst(code).body) {
    if (node.type !== 'ImportDeclaration' || path.posix.basename(node.source.value) !== path.posix.basename(start.fileName)) continue;
    edits.push({ from: node.start, to: node.end, text: `const{${namesOf(node, fileName)}}=${SHARED};` });
  }
  return edited(code, edits);
}

/**
 * @param {Import} node
 * @param {string} fileName
 */
function namesOf({ specifiers }, fileName) {
  return specifiers.map((one) => {
    if (one.type !== 'ImportSpecifier') throw new Error(`${fileName} imports a whole file.`);
    return `${nameOf(one.imported)}:${one.local.name}`;
  }).join(',');
}

/** @param {{ type: string, name?: string, value?: unknown }} node an identifier or a text */
const nameOf = ({ name, value }) => name ?? JSON.stringify(value);

/**
 * @param {string} code
 * @param {readonly Edit[]} edits in their order
 */
function edited(code, edits) {
  let result = '';
  let at = 0;
  for (const { from, to, text } of edits) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}

const MODULES = /\s*<script type="module"[^>]*><\/script>/g;
const STYLE = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/;

/**
 * The page with its style inside and the start as a plain script. Each file is a question to the
 * shell while that is busy starting. Texts and letters are asked for by the page itself; the shell
 * leaves out what is not needed (`electron/start-page.ts`).
 *
 * @param {string} html
 * @param {OutputBundle} bundle
 * @param {OutputChunk} start
 */
function onePage(html, bundle, start) {
  const style = STYLE.exec(html);
  const sheet = bundle[style?.[1] ?? ''];
  if (style === null || sheet?.type !== 'asset') throw new Error('The page has lost its style.');
  const folder = path.posix.dirname(sheet.fileName);
  // What a style names lies beside the style; the page lies one folder higher.
  const css = String(sheet.source).trim().replaceAll(/url\((["']?)\.\//g, `url($1./${folder}/`);
  delete bundle[sheet.fileName];
  const indent = '\n    ';
  const head = [`<script defer src="./${start.fileName}"></script>`, ...texts(bundle), ...letters(bundle), `<style nonce="%CSP_NONCE%">${css}</style>`];
  return html.replaceAll(MODULES, '').replace(STYLE, () => indent + head.join(indent));
}

/** @param {OutputBundle} bundle */
const texts = (bundle) =>
  Object.keys(bundle).flatMap((name) => {
    const language = /\/bundle-(\w\w)-[^/]*\.js$/.exec(name)?.[1];
    return language ? [`<link rel="modulepreload" data-only="${language}" href="./${name}" />`] : [];
  });

/** @param {OutputBundle} bundle */
const letters = (bundle) =>
  Object.keys(bundle)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `<link rel="preload" as="font" type="font/woff2" data-only="inter" crossorigin href="./${name}" />`);
