import * as z from 'zod';
import { number, text } from './wire.ts';

/** Answer of the token address; `expires_in` is text in v1 and a number in v2 (API page, section 2.1). */
export const wireToken = z.object({ access_token: z.string().min(1), expires_in: number, refresh_token: text });

/** Its refusal, as OAuth and Entra write it. */
export const wireTokenError = z.object({
  error: text,
  error_codes: z.unknown().optional().transform((codes) => (Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [])),
});
