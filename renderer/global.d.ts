import type { DeskBridge } from '../electron/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly desk: DeskBridge;
  }

  /** Put there by the build (scripts/build/bundled-packages.mjs). */
  const BUNDLED_PACKAGES: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}
