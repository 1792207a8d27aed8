import { safeStorage } from 'electron';

/** Wraps small secrets with the system's key store. */
export type Cipher = {
  readonly isAvailable: () => boolean;
  readonly wrap: (text: string) => Uint8Array;
  /** Throws when the bytes were wrapped by another key store. */
  readonly unwrap: (bytes: Uint8Array) => string;
};

/** Linux names these two when there is no key store: what they "encrypt" anybody can read. */
const WORTHLESS = ['basic_text', 'unknown'];

export const systemCipher: Cipher = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || !WORTHLESS.includes(safeStorage.getSelectedStorageBackend())),
  wrap: (text) => safeStorage.encryptString(text),
  unwrap: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
};
