import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type Database from 'better-sqlite3';

/** Raw keys have 256 bits; nothing is derived from them, so opening costs half a millisecond. */
export const KEY_BYTES = 32;

/**
 * Bytes 16–23 of an encrypted store stay readable (SQLite3 Multiple Ciphers, ChaCha20 scheme):
 * page size 4096, write-ahead log, 32 reserved bytes, SQLite's three constants.
 */
const SHAPE = Buffer.from('1000020220402020', 'hex');
/** The same before the write-ahead log is switched on. */
const SHAPE_BEFORE_WAL = Buffer.from('1000010120402020', 'hex');
const PLAIN = Buffer.from('SQLite format 3\0', 'latin1');
const SALT_BYTES = 16;
/** A foreign key's mark differs in about 64 of 128 bits; damage of a few bits is no other key. */
const FEWEST_BITS_OF_ANOTHER_KEY = 24;

export type StoreLabel = 'ledger' | 'mirror';

/**
 * The 16 bytes at the start of a file, where the cipher keeps a salt that a raw key does not
 * use. We put a mark of key and store there: a wrong key is told apart from a damaged file.
 * It is an HMAC of a fixed text under a random 256-bit key and gives nothing of it away. Not Node's
 * own: each opening needs a few short ones, and reading Node's cryptography takes 5 ms of every start.
 */
function keyMark(key: Uint8Array, store: StoreLabel): Buffer {
  const known = marks.get(key) ?? {};
  const mark = known[store] ?? Buffer.from(hmac(sha256, key, Buffer.from(`csp-desk store mark 1: ${store}`)).subarray(0, SALT_BYTES));
  marks.set(key, { ...known, [store]: mark });
  return mark;
}

/** An opening asks seven times for two marks. */
const marks = new WeakMap<Uint8Array, Readonly<Partial<Record<StoreLabel, Buffer>>>>();

/** Tells the fresh connection cipher and key. Must come before any other statement. */
export function unlock(client: Database.Database, key: Uint8Array, store: StoreLabel): void {
  client.pragma(`cipher = 'chacha20'`);
  client.pragma(`key = "raw:${materialOf(key, store)}"`);
}

/** Encrypts every page of an open file anew, under another key. The file must not use the write-ahead log. */
export function rekey(client: Database.Database, key: Uint8Array, store: StoreLabel): void {
  client.pragma(`rekey = "raw:${materialOf(key, store)}"`);
}

function materialOf(key: Uint8Array, store: StoreLabel): string {
  if (key.length !== KEY_BYTES) throw new Error('a store key has 32 bytes');
  return Buffer.concat([key, keyMark(key, store)]).toString('hex');
}

/** What lies at `path`, judged by its first bytes. */
export type FileLook = 'absent' | 'empty' | 'ours' | 'otherKey' | 'foreign';

/** Looks at the first 24 bytes; opens nothing and changes nothing. Throws file system errors. */
export function lookAt(path: string, key: Uint8Array, store: StoreLabel): FileLook {
  const head = readHead(path);
  if (head === null) return 'absent';
  if (head.length === 0) return 'empty';
  if (head.equals(PLAIN.subarray(0, head.length)) || head.length < SALT_BYTES + SHAPE.length) return 'foreign';
  const mark = head.subarray(0, SALT_BYTES);
  const shape = head.subarray(SALT_BYTES);
  if (differingBits(mark, keyMark(key, store)) < FEWEST_BITS_OF_ANOTHER_KEY) return 'ours';
  return shape.equals(SHAPE) || shape.equals(SHAPE_BEFORE_WAL) ? 'otherKey' : 'foreign';
}

function readHead(path: string): Buffer | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return null;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(SALT_BYTES + SHAPE.length);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

function differingBits(left: Uint8Array, right: Uint8Array): number {
  let bits = 0;
  left.forEach((byte, at) => {
    for (let rest = byte ^ (right[at] ?? 0); rest > 0; rest >>= 1) bits += rest & 1;
  });
  return bits;
}
