import path from 'node:path';
import Store from 'electron-store';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { SettingsPatch } from './bridge.ts';
import { layout } from './call-schemas.ts';
import { readSettings } from './settings-file.ts';
import type { SettingsDefaults, StoredSettings } from './settings-shape.ts';
import { storageError } from './storage-error.ts';

export type Settings = {
  readonly get: () => StoredSettings;
  readonly change: (patch: Partial<StoredSettings>) => StoredSettings;
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
  const store = read.writable ? new Store<StoredSettings>({ cwd: folder, name: 'settings', clearInvalidConfig: false }) : null;
  const notices: DeskError[] = read.notice ? [read.notice] : [];
  let settings = read.settings;

  const write = (): void => {
    try {
      if (store) store.store = settings;
    } catch (problem) {
      const notice = storageError(problem, 'settings', file);
      if (!notices.some((known) => known.tag === 'storage' && known.path === file)) notices.push(notice);
    }
  };

  return {
    get: () => settings,
    change: (patch) => {
      settings = { ...settings, ...patch };
      write();
      return settings;
    },
    notices: () => notices,
  };
}

/** Layout entries are replaced by name; a null entry is removed. */
export function applyPatch(settings: StoredSettings, patch: SettingsPatch): Partial<StoredSettings> {
  const { layout: changed, ...plain } = patch;
  if (!changed) return plain;
  const entries = Object.entries({ ...settings.layout, ...changed }).filter(([, value]) => value !== null);
  return { ...plain, layout: layout.parse(Object.fromEntries(entries)) };
}
