import * as z from 'zod';
import type { FormatCountry, Language } from './bridge.ts';
import { formatCountry, language, layout, remoteFields, theme, timeZone } from './settings-fields.ts';

/** Raised when an older program could no longer read the file. */
export const SETTINGS_VERSION = 1;

/** A connection as it lies in the file: without its secret, which is not a setting. */
const connection = z.discriminatedUnion('kind', [z.object({ kind: z.literal('demo') }), z.object(remoteFields)]);
/** More addresses than one laptop works with. */
export const MOST_OFFICES = 20;
const offices = z.array(z.object(remoteFields)).max(MOST_OFFICES);
const place = z.object({ bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }), maximized: z.boolean() });
export type StoredConnection = z.infer<typeof connection>;

/** The file `settings.json`. Unknown fields are kept, so that a newer program finds its own again. */
export const settingsShape = (defaults: SettingsDefaults) =>
  z.looseObject({
    version: z.literal(SETTINGS_VERSION).default(SETTINGS_VERSION),
    language: language.default(defaults.language),
    theme: theme.default('system'),
    formatCountry: formatCountry.default(defaults.formatCountry),
    timeZone: timeZone.default(defaults.timeZone),
    /** Notices of the system. */
    notifications: z.boolean().default(true),
    connection: connection.default({ kind: 'demo' }),
    /** Own offices that were opened here, the last one first. */
    offices: offices.default([]),
    layout: layout.default({}),
    window: place.nullable().default(null),
    /** Where the last paper was saved. */
    paperFolder: z.string().max(4_096).nullable().default(null),
  });
export type StoredSettings = z.infer<ReturnType<typeof settingsShape>>;

export type SettingsDefaults = {
  readonly language: Language;
  readonly formatCountry: FormatCountry;
  readonly timeZone: string;
};

const COUNTRY: Readonly<Record<Language, FormatCountry>> = { pl: 'PL', de: 'DE', en: 'GB' };

/** What a new user gets, from what the system says about itself (`['de-AT', 'en']`, `Europe/Vienna`). */
export function defaultsFor(systemLanguages: readonly string[], systemZone: string): SettingsDefaults {
  const tag = systemLanguages.find((candidate) => /^(pl|de|en)\b/i.test(candidate)) ?? 'en';
  const spoken = language.parse(tag.slice(0, 2).toLowerCase());
  return {
    language: spoken,
    formatCountry: /^de-AT\b/i.test(tag) ? 'AT' : COUNTRY[spoken],
    timeZone: timeZone.safeParse(systemZone).success ? systemZone : 'Europe/Warsaw',
  };
}
