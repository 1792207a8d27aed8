import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Files of a folder by name with their hashes: what a refusal must not change. */
export const inventory = (folder: string, names: (name: string) => boolean = () => true): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(names)
      .toSorted()
      .map((name) => [name, sha256(join(folder, name))]),
  );

/** Bytes of a store and everything beside it. */
export const bytesOf = (folder: string): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

