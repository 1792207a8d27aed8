import type { DeviceSettings } from '../../electron/bridge.ts';

/** The settings as the shell wrote them into this page, so that nobody has to ask for them first; null when it did not. */
export function pageSettings(): DeviceSettings | null {
  const written = document.querySelector<HTMLMetaElement>('meta[name="device-settings"]')?.content ?? '';
  return written.startsWith('{') ? (JSON.parse(written) as DeviceSettings) : null;
}
