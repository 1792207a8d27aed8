/**
 * The line between a bench and the main process of the program that it measures: lines of JSON,
 * orders on standard input, events and answers on standard output behind a mark.
 */
import { createInterface } from 'node:readline';
import electron, { app, BrowserWindow } from 'electron';

const MARK = 'bench:';

/** @param {Record<string, unknown>} message */
export const say = (message) => {
  process.stdout.write(`${MARK}${JSON.stringify(message)}\n`);
};

/** The window of the office; beside it there may be one for papers. */
const windowOf = () => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().startsWith('app://desk')) ?? BrowserWindow.getAllWindows()[0];

/**
 * Runs what the bench sends: a function here (`main`) or in the page (`page`), or the end.
 *
 * @param {{ id: number, where: 'main' | 'page' | 'quit', code: string, argument: unknown }} order
 */
async function run({ where, code, argument }) {
  if (where === 'quit') return app.quit();
  if (where === 'page') return windowOf()?.webContents.mainFrame.executeJavaScript(`(${code})(${JSON.stringify(argument)})`, true);
  // Code of the bench itself, in the bench's own process: nothing else can reach this line.
  return (0, eval)(`(${code})`)({ electron, window: windowOf, builtin: (name) => process.getBuiltinModule(name) }, argument);
}

export function obey() {
  createInterface({ input: process.stdin }).on('line', (text) => {
    const order = JSON.parse(text);
    run(order).then(
      (value) => say({ answer: order.id, value: value ?? null }),
      (problem) => say({ answer: order.id, problem: String(problem?.stack ?? problem) }),
    );
  });
}
