import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
// The Node flavour: the Electron one opens a message channel that any page could write to.
import electronLog from 'electron-log/node.js';
import type { Log } from '../core/ports/system.ts';
import { eventName, redact } from './redaction.ts';

const LARGEST_FILE = 1_048_576;
const KEPT_FILES = 4;

/** The log of this profile: `logs/csp-desk.log`, a megabyte each, the last four kept. */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'csp-desk' });
  const { file } = logger.transports;
  logger.transports.console.level = false;
  file.level = 'info';
  file.maxSize = LARGEST_FILE;
  file.format = '{iso} {level} {text}';
  file.resolvePathFn = () => path.join(folder, 'csp-desk.log');
  file.archiveLogFn = (old) => rotate(old.path);
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  const write =
    (level: 'debug' | 'info' | 'error'): Log['info'] =>
    (event, facts = {}) => {
      logger[level](`${eventName(event)} ${JSON.stringify(redact(facts))}`);
    };
  return { debug: write('debug'), info: write('info'), error: write('error') };
}

function rotate(current: string): void {
  rmSync(numbered(current, KEPT_FILES - 1), { force: true });
  for (let number = KEPT_FILES - 2; number >= 0; number -= 1) move(numbered(current, number), numbered(current, number + 1));
}

const numbered = (file: string, number: number): string => (number === 0 ? file : file.replace(/\.log$/, `.${number}.log`));

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The older one is not there yet.
  }
}
