import path from 'node:path';
import type Store from 'electron-store';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { SettingsPatch } from './bridge.ts';
import { layout } from './settings-fields.ts';
import { readSettings } from './settings-file.ts';
import type { SettingsDefaults, StoredSettings } from './settings-shape.ts';
import { storageError } from './storage-error.ts';

export type Settings = {
  readonly get: () => StoredSettings;
  readonly change: (patch: Partial<StoredSettings>) => StoredSettings;
  /** Resolves when what was changed so far lies in the file. */
  readonly saved: () => Promise<void>;
  /** What went wrong with the file so far, newest last. */
  readonly notices: () => readonly DeskError[];
};

/**
 * The device's settings in `settings.json` of the profile. They are read once and written whole
 * and atomically on every change. Where the file cannot be written they hold for this session.
 */
export function openSettings(folder: string, defaults: SettingsDefaults, stamp: string): Settings {
  const file = path.join(folder, 'settings.json');
  const read = readSettings(file, defaults, stamp);
  const notices: DeskError[] = read.notice ? [read.notice] : [];
  let settings = read.settings;
  let store: Promise<Store<StoredSettings>> | null = null;
  let saved: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    try {
      store ??= openStore(folder);
      (await store).store = settings;
    } catch (problem) {
      const known = notices.some((notice) => notice.tag === 'storage' && notice.path === file);
      if (!known) notices.push(storageError(problem, 'settings', file));
    }
  };

  return {
    get: () => settings,
    change: (patch) => {
      settings = { ...settings, ...patch };
      if (read.writable) saved = saved.then(write);
      return settings;
    },
    saved: () => saved,
    notices: () => notices,
  };
}

/** Loaded with the first change: the library takes as long to load as all other settings work, and nothing is written before. */
async function openStore(folder: string): Promise<Store<StoredSettings>> {
  const { default: ElectronStore } = await import('electron-store');
  return new ElectronStore<StoredSettings>({ cwd: folder, name: 'settings', clearInvalidConfig: false });
}

/** Layout entries are replaced by name; a null entry is removed. */
export function applyPatch(settings: StoredSettings, patch: SettingsPatch): Partial<StoredSettings> {
  const { layout: changed, ...plain } = patch;
  if (!changed) return plain;
  const entries = Object.entries({ ...settings.layout, ...changed }).filter(([, value]) => value !== null);
  return { ...plain, layout: layout.parse(Object.fromEntries(entries)) };
}
