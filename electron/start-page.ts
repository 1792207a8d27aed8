import type { DeviceSettings } from './bridge.ts';

/** In `renderer/index.html`; replaced in every answer, by a fresh number and by the settings of that moment. */
const NONCE_PLACEHOLDER = '%CSP_NONCE%';
const SETTINGS_PLACEHOLDER = '%DEVICE_SETTINGS%';

/** Asked for by the page on behalf of one language, or where our own letters are needed (`scripts/build/start-script.mjs`). */
const CONDITIONAL = /\s*<link[^>]* data-only="(\w+)"[^>]*>/g;

export type StartPageParts = { readonly nonce: string; readonly settings: DeviceSettings; readonly platform: NodeJS.Platform };

/** The page as it is sent: with what it would otherwise have to ask for, and without what it does not need. */
export function startPage(template: string, { nonce, settings, platform }: StartPageParts): string {
  // Windows has Segoe UI.
  const needed: readonly string[] = platform === 'win32' ? [settings.language] : [settings.language, 'inter'];
  return template
    .replaceAll(CONDITIONAL, (link, only: string) => (needed.includes(only) ? link : ''))
    .replaceAll(NONCE_PLACEHOLDER, nonce)
    .replace(SETTINGS_PLACEHOLDER, () => asAttribute(JSON.stringify(settings)));
}

const asAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
