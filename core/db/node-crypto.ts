import type * as Crypto from 'node:crypto';

/**
 * Node's cryptography, read when somebody first needs it: its seventeen files take 5 ms, and neither
 * opening an office nor its first list needs any of them.
 */
export const nodeCrypto = (): typeof Crypto => process.getBuiltinModule('node:crypto');
