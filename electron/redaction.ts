import path from 'node:path';
import type { LogFacts } from '../core/ports/system.ts';

/**
 * What may stand in the log. A fact that is not declared here is written as `[hidden]`, so a new
 * one shows nothing until somebody has thought about it. Every kind also masks what looks like a
 * token, an address or an id of a person or tenant.
 */
const KIND = {
  attempt: 'number',
  bytes: 'number',
  channel: 'code',
  code: 'code',
  count: 'number',
  country: 'code',
  done: 'number',
  electron: 'code',
  error: 'code',
  exitCode: 'number',
  from: 'code',
  host: 'host',
  kind: 'code',
  language: 'code',
  level: 'code',
  method: 'code',
  migration: 'code',
  ms: 'number',
  office: 'code',
  online: 'flag',
  page: 'number',
  pages: 'number',
  path: 'file',
  pid: 'number',
  platform: 'code',
  problem: 'code',
  procedure: 'code',
  reason: 'code',
  reference: 'reference',
  resource: 'code',
  restarts: 'number',
  retryAfterMs: 'number',
  rows: 'number',
  scheme: 'code',
  signal: 'code',
  stack: 'stack',
  state: 'code',
  status: 'code',
  step: 'code',
  store: 'code',
  table: 'code',
  tag: 'code',
  to: 'code',
  total: 'number',
  version: 'code',
} as const satisfies Record<string, Kind>;

type Kind = 'number' | 'flag' | 'code' | 'host' | 'file' | 'reference' | 'stack';
type Fact = LogFacts[string];

export const HIDDEN = '[hidden]';

/** The facts as they may be written. */
export function redact(facts: LogFacts): LogFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.slice(0, 40), redactFact(name, value)]));
}

function redactFact(name: string, value: Fact): Fact {
  if (!isDeclared(name)) return HIDDEN;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return KIND[name] === 'number' || Math.abs(value) < 1_000 ? value : HIDDEN;
  return redactText(KIND[name], value);
}

const isDeclared = (name: string): name is keyof typeof KIND => Object.hasOwn(KIND, name);

function redactText(kind: Kind, text: string): string {
  switch (kind) {
    case 'number':
    case 'flag':
      return HIDDEN;
    case 'code':
      return CODE.test(text) ? maskText(text) : HIDDEN;
    case 'host':
      return HOST.test(text) ? text.toLowerCase() : HIDDEN;
    case 'file':
      return OWN_FILE.test(path.basename(text)) ? path.basename(text) : '[file]';
    case 'reference':
      return REFERENCE.test(text) ? text : HIDDEN;
    case 'stack':
      return framesOf(text);
  }
}

/** A word of the program, not of a person: no blanks, no `@`, not long enough for a token. */
const CODE = /^[\w.:/+-]{1,60}$/;
const HOST = /^[a-z0-9.-]{1,100}(:\d{1,5})?$/i;
const REFERENCE = /^[0-9a-f-]{8,36}$/i;

/** A file that a person named may carry a customer's name. */
const OWN_FILE = /^(settings|ledger|mirror|key|secret|csp-desk)(\.[\w-]{1,30}){1,3}$/;

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const LONG = /[A-Za-z0-9_+/=-]{33,}/g;
const DIGITS = /\d{8,}/g;

const maskText = (text: string): string => text.replace(GUID, '[id]').replace(LONG, '[long]').replace(DIGITS, '[digits]');

/** Where in the program an error came from: function, file and line; never its message. */
export function framesOf(stack: string): string {
  const frames = stack.split('\n').flatMap((line) => {
    const [, place = '', file = '', row = ''] = FRAME.exec(line) ?? [];
    return file === '' ? [] : [`${place === '' ? '' : `${place} `}${path.basename(file)}:${row}`];
  });
  return frames.slice(0, 12).join(' < ');
}

const FRAME = /^\s*at (?:(?:async )?(?:new )?([\w.$<>]{1,80})(?: \[as \w+\])? )?\(?(?:[\w:]*\/\/)?([^\s():]*(?:\/|\\)[^\s():]+|node:[\w/]+):(\d+):\d+\)?$/;

/** A constant of the program, such as `sync.page`. */
export const eventName = (event: string): string => (/^[a-z][\w.:-]{0,60}$/i.test(event) ? event : HIDDEN);
