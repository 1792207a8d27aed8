import { config } from 'zod/v4/core';

/**
 * Schemas must not compile themselves: the window's policy refuses code made from text. They
 * look when they are made, so this comes before every file that makes one.
 */
config({ jitless: true });
