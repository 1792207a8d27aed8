import type { Language } from './bridge.ts';

/** What start flags may hold, without the schemas of the window's calls: these are read before the app is ready. */
export const LANGUAGES = ['pl', 'de', 'en'] as const satisfies readonly Language[];

/** https, or http to this computer; no user name, query or fragment. */
export function isServiceUrl(text: string): boolean {
  if (!/^https?:\/\/[!-~]+$/i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname);
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
