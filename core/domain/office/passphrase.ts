/** Shorter ones fall to guessing within days once a laptop is stolen; length beats odd characters. */
const LEAST_LENGTH = 12;

/** Whether a passphrase may guard the data. Counted in characters as people see them. */
export const isLongEnough = (passphrase: string): boolean => Array.from(passphrase).length >= LEAST_LENGTH;
