import type { Connection, DeviceSettings, Language, SettingsPatch, Theme } from './bridge.ts';
import { withUsed } from './offices.ts';
import { applyPatch } from './settings.ts';
import type { Settings } from './settings.ts';

export type PreferencesParts = {
  readonly settings: Settings;
  /** `--lang`: holds until the user chooses a language. */
  readonly languageOfThisRun: Language | null;
  readonly connection: () => Connection;
  readonly onLanguage: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onFormats: (formats: { readonly timeZone: string; readonly formatCountry: string }) => void;
  readonly onChange: (settings: DeviceSettings) => void;
};

/** The settings as the window knows them, and what happens when one of them changes. */
export type Preferences = {
  readonly language: () => Language;
  readonly get: () => DeviceSettings;
  readonly change: (patch: SettingsPatch) => Promise<DeviceSettings>;
  /** Something beside the settings changed what the window knows of them. */
  readonly announce: () => void;
};

export function createPreferences(parts: PreferencesParts): Preferences {
  const { settings } = parts;
  let { languageOfThisRun } = parts;
  const language = (): Language => languageOfThisRun ?? settings.get().language;

  const get = (): DeviceSettings => {
    const { theme, formatCountry, timeZone, notifications, layout } = settings.get();
    const connection = parts.connection();
    return { language: language(), theme, formatCountry, timeZone, notifications, layout, connection, offices: withUsed(settings.get(), settings.get().connection) };
  };

  const change = async (patch: SettingsPatch): Promise<DeviceSettings> => {
    const { timeZone, formatCountry, theme } = settings.change(applyPatch(settings.get(), patch));
    if (patch.language) {
      languageOfThisRun = null;
      parts.onLanguage();
    }
    if (patch.theme) parts.onTheme(theme);
    if (patch.timeZone || patch.formatCountry) parts.onFormats({ timeZone, formatCountry });
    const changed = get();
    parts.onChange(changed);
    await settings.saved();
    return changed;
  };

  return { language, get, change, announce: () => parts.onChange(get()) };
}
