import * as z from 'zod';
import { isServiceUrl, LANGUAGES } from './plain-shapes.ts';
import { isTimeZone } from './time-zones.ts';

/** What a settings file and the calls of the window both hold. */
export const language = z.enum(LANGUAGES);
export const theme = z.enum(['system', 'light', 'dark', 'contrast']);
export const formatCountry = z.enum(['PL', 'DE', 'AT', 'GB']);
export const timeZone = z.string().max(64).refine(isTimeZone);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const signIn = z.enum(['token', 'refreshToken']);

export const serviceUrl = z.string().max(500).refine(isServiceUrl);

/** Small JSON values by name of the place; electron-store writes the whole file each time. */
const LARGEST_LAYOUT = 32_768;
export const layout = z
  .record(z.string().regex(/^[A-Za-z][\w.:-]{0,79}$/), z.json())
  .refine((value) => JSON.stringify(value).length <= LARGEST_LAYOUT);

export const remoteFields = {
  kind: z.literal('remote'),
  url: serviceUrl,
  signIn,
  authority: serviceUrl.nullable(),
  clientId: z.string().max(100).nullable(),
  country,
};
