import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../core/ports/system.ts';
import { eventName, redact } from './redaction.ts';

const LARGEST_FILE = 1_048_576;
const KEPT_FILES = 4;

type Level = 'debug' | 'info' | 'error';
type Writer = (level: Level, line: string, at: Date) => void;

/**
 * The log of this profile: `logs/csp-desk.log`, a megabyte each, the last four kept. Lines wait
 * until `mayLoad`, so that the library does not stand in the way of the first screen; they keep the
 * time at which they were said.
 */
export function openLog(folder: string, mayLoad: Promise<void>): Log {
  const writer = mayLoad.then(() => openWriter(folder));
  const write =
    (level: Level): Log['info'] =>
    (event, facts = {}) => {
      const line = `${eventName(event)} ${JSON.stringify(redact(facts))}`;
      const at = new Date();
      void writer.then((writeLine) => writeLine(level, line, at));
    };
  return { debug: write('debug'), info: write('info'), error: write('error') };
}

async function openWriter(folder: string): Promise<Writer> {
  // The Node flavour: the Electron one opens a message channel that any page could write to.
  const { default: electronLog } = await import('electron-log/node.js');
  const logger = electronLog.create({ logId: 'csp-desk' });
  const { file } = logger.transports;
  logger.transports.console.level = false;
  file.level = 'info';
  file.maxSize = LARGEST_FILE;
  file.format = '{text}';
  file.resolvePathFn = () => path.join(folder, 'csp-desk.log');
  file.archiveLogFn = (old) => rotate(old.path);
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  return (level, line, at) => logger[level](`${at.toISOString()} ${level} ${line}`);
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
