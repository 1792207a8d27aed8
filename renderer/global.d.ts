import type { DeskBridge } from '../electron/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly desk: DeskBridge;
  }
}
