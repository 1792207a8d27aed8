import { describe, expect, it } from 'vitest';
import { startPage } from '../../../electron/start-page.ts';
import type { DeviceSettings } from '../../../electron/bridge.ts';

const TEMPLATE = `<head>
    <meta name="csp-nonce" content="%CSP_NONCE%" />
    <meta name="device-settings" content="%DEVICE_SETTINGS%" />
    <link rel="modulepreload" data-only="pl" href="./assets/bundle-pl-1.js" />
    <link rel="modulepreload" data-only="de" href="./assets/bundle-de-1.js" />
    <link rel="preload" as="font" data-only="inter" href="./assets/inter.woff2" />
    <style nonce="%CSP_NONCE%">body { margin: 0 }</style>
  </head>`;

const settings: DeviceSettings = {
  language: 'pl',
  theme: 'light',
  formatCountry: 'PL',
  timeZone: 'Europe/Warsaw',
  notifications: true,
  connection: { kind: 'demo' },
  offices: [],
  layout: {},
};
const page = (platform: NodeJS.Platform = 'linux'): string => startPage(TEMPLATE, { nonce: 'n1', settings, platform });

describe('the page as it is sent', () => {
  it('carries its number wherever a style needs it', () => {
    expect(page()).toContain('<meta name="csp-nonce" content="n1" />');
    expect(page()).toContain('<style nonce="n1">');
    expect(page()).not.toContain('%CSP_NONCE%');
  });

  it('carries the settings as an attribute that no text can leave', () => {
    const hostile = { ...settings, timeZone: '"><script>&' };
    const sent = startPage(TEMPLATE, { nonce: 'n1', settings: hostile, platform: 'linux' });
    expect(sent).toContain('&quot;timeZone&quot;:&quot;\\&quot;>&lt;script>&amp;&quot;');
    expect(sent).not.toContain('<script>');
  });

  it('asks for the words of its own language only', () => {
    expect(page()).toContain('bundle-pl-1.js');
    expect(page()).not.toContain('bundle-de-1.js');
  });

  it.each([
    ['linux', true],
    ['darwin', true],
    ['win32', false],
  ] as const)('on %s asks for our own letters: %s', (platform, asks) => {
    expect(page(platform).includes('inter.woff2')).toBe(asks);
  });
});
