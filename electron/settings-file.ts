import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { DeskError, StorageProblem } from '../core/errors/desk-error.ts';
import { SETTINGS_VERSION, settingsShape } from './settings-shape.ts';
import type { SettingsDefaults, StoredSettings } from './settings-shape.ts';
import { codeOf, storageError } from './storage-error.ts';

export type SettingsRead = {
  readonly settings: StoredSettings;
  /** What the user has to know: a file that was set aside, or one that cannot be read. */
  readonly notice: DeskError | null;
  /** False when the file is there but can neither be read nor set aside: then it is not written either. */
  readonly writable: boolean;
};

/**
 * Reads `settings.json`. A file that is no JSON, has another shape or comes from a newer program
 * is renamed to `settings.json.broken-<stamp>` and kept; the defaults apply.
 */
export function readSettings(file: string, defaults: SettingsDefaults, stamp: string): SettingsRead {
  const shape = settingsShape(defaults);
  const fresh = shape.parse({});
  const text = readText(file);
  if (text.kind === 'missing') return { settings: fresh, notice: null, writable: true };
  if (text.kind === 'failed') return setAside(file, fresh, 'unknown', stamp);
  const parsed = shape.safeParse(parseJson(text.text));
  if (parsed.success) return { settings: parsed.data, notice: null, writable: true };
  return setAside(file, fresh, isNewer(text.text) ? 'newer' : 'corrupt', stamp);
}

type Text = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'failed' };

function readText(file: string): Text {
  try {
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch (problem) {
    return codeOf(problem) === 'ENOENT' ? { kind: 'missing' } : { kind: 'failed' };
  }
}

function setAside(file: string, settings: StoredSettings, problem: StorageProblem, stamp: string): SettingsRead {
  const keptAs = freeName(`${file}.broken-${stamp}`);
  try {
    renameSync(file, keptAs);
    return { settings, notice: { tag: 'storage', problem, store: 'settings', path: file, keptAs: path.basename(keptAs) }, writable: true };
  } catch (failure) {
    return { settings, notice: storageError(failure, 'settings', file), writable: false };
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  return name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isNewer = (text: string): boolean =>
  z.looseObject({ version: z.int().gt(SETTINGS_VERSION) }).safeParse(parseJson(text)).success;
