/**
 * Runs a tool of node_modules, or a TypeScript file of ours, with a Node.js that is new enough:
 *
 *   node scripts/run.mjs oxlint --fix
 *   node scripts/run.mjs core/sandbox/cli.ts --port 8080
 */
import { runInForeground } from './setup/exec.mjs';
import { prepareTools } from './setup/index.mjs';
import { root } from './setup/paths.mjs';
import { runScript, SetupError } from './setup/say.mjs';
import { toolFile } from './setup/tools.mjs';

await runScript(async () => {
  const [tool, ...args] = process.argv.slice(2);
  if (tool === undefined) {
    throw new SetupError('What shall run?', { todo: ['node scripts/run.mjs <tool or .ts file> [arguments]'] });
  }
  const { node } = await prepareTools();
  const file = /\.m?[jt]s$/.test(tool) ? tool : await toolFile(tool);
  return runInForeground(node, [file, ...args], { cwd: root });
});
