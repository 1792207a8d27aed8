import { parseArgs } from 'node:util';
import { parseInstant } from '../core/domain/time/instant.ts';
import type { Instant } from '../core/domain/time/instant.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { Language } from './bridge.ts';
import { isServiceUrl, LANGUAGES } from './plain-shapes.ts';

/** What the command line asked for, after checking. What it asked for in vain is in `problems`. */
export type StartFlags = {
  readonly profile: string | null;
  readonly remote: string | null;
  readonly token: string | null;
  readonly language: Language | null;
  readonly clock: Instant | null;
  readonly problems: readonly DeskError[];
};

const NAMES = ['profile', 'remote', 'token', 'lang', 'clock'] as const;
type Name = (typeof NAMES)[number];

/**
 * Reads the start flags as what they are: text from anywhere. A packaged program takes no
 * `--clock` (tests only) and no `--token` (other users of the computer can read command lines).
 */
export function readFlags(argv: readonly string[], isPackaged: boolean): StartFlags {
  const given = valuesOf(argv);
  const problems: DeskError[] = [];
  const accept = <Value>(name: Name, parse: (text: string) => Value | null): Value | null => {
    const text = given.get(name);
    if (text === undefined) return null;
    const value = text === null ? null : parse(text);
    if (value === null) problems.push({ tag: 'validation', issues: [{ path: `--${name}`, problem: PROBLEM[name] }] });
    return value;
  };
  return {
    profile: accept('profile', folder),
    remote: accept('remote', serviceAddress),
    language: accept('lang', (text) => LANGUAGES.find((known) => known === text.toLowerCase()) ?? null),
    token: isPackaged ? null : accept('token', secret),
    clock: isPackaged ? null : accept('clock', parseInstant),
    problems,
  };
}

const PROBLEM: Readonly<Record<Name, string>> = {
  profile: 'folder',
  remote: 'serviceUrl',
  token: 'secret',
  lang: 'language',
  clock: 'instant',
};

/** The last value of each flag; null where a flag stands without one. Other words are not ours. */
function valuesOf(argv: readonly string[]): ReadonlyMap<Name, string | null> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Name, string | null>();
  for (const token of tokens) {
    if (token.kind === 'option' && isName(token.name) && token.rawName.startsWith('--')) {
      values.set(token.name, token.value === undefined || /^--?[a-z]/i.test(token.value) ? null : token.value);
    }
  }
  return values;
}

const isName = (text: string): text is Name => NAMES.some((name) => name === text);

const folder = (text: string): string | null =>
  text.trim() === '' || text.includes('\0') || text.length > 4_096 ? null : text;

const serviceAddress = (text: string): string | null => (isServiceUrl(text) && text.length <= 500 ? text : null);

/** Bearer and refresh tokens are printable ASCII. */
const secret = (text: string): string | null => (/^[!-~]{1,20000}$/.test(text) ? text : null);
