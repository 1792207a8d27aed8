import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from './atomic-write.ts';
import type { Cipher } from './cipher.ts';
import type { Office } from './offices.ts';

/** The token or refresh token of an office: wrapped in `secret.bin`, or for this session only. */
export type Secrets = {
  readonly get: (office: Office) => string | null;
  /** Kept on disk only when the system can wrap it; nothing is ever written in plain text. */
  readonly keep: (office: Office, secret: string) => Promise<void>;
  /** For this run, whatever lies on disk (`--token`). */
  readonly lend: (office: Office, secret: string) => void;
};

export function createSecrets(cipher: Cipher): Secrets {
  const session = new Map<string, string>();
  return {
    get: (office) => session.get(office.id) ?? readWrapped(fileOf(office), cipher),
    keep: async (office, secret) => {
      session.set(office.id, secret);
      if (!cipher.isAvailable()) return;
      await mkdir(office.folder, { recursive: true, mode: 0o700 });
      await writeAtomically(fileOf(office), cipher.wrap(secret));
    },
    lend: (office, secret) => {
      session.set(office.id, secret);
    },
  };
}

const fileOf = (office: Office): string => path.join(office.folder, 'secret.bin');

/** A secret that is missing or wrapped by another key store is no secret: the user signs in again. */
function readWrapped(file: string, cipher: Cipher): string | null {
  try {
    return cipher.isAvailable() ? cipher.unwrap(readFileSync(file)) : null;
  } catch {
    return null;
  }
}
