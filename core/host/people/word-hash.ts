import { scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** 32 MiB and about 80 ms on a laptop of 2020; wrong ones are throttled besides. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** As it lies in the ledger. */
export const wordHash = z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type WordHash = z.infer<typeof wordHash>;

/** A PIN or a code as nobody can read it back. */
export async function hashWord(word: string, randomBytes: (count: number) => Uint8Array): Promise<WordHash> {
  const salt = Buffer.from(randomBytes(SALT_BYTES));
  return { salt: salt.toString('hex'), hash: (await stretched(word, salt)).toString('hex') };
}

/** Compares in constant time; the caller counts the tries. */
export async function isWord(word: string, { salt, hash }: WordHash): Promise<boolean> {
  return timingSafeEqual(await stretched(word, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex'));
}

const stretched = (word: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(word.normalize('NFC'), salt, HASH_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
