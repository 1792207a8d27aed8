import { app } from 'electron';
import type { Windows } from './windows.ts';

/** One window, one program per profile, and an end that waits until everything is closed. */
export function followLifecycle(windows: Windows, close: () => Promise<void>): void {
  app.on('second-instance', windows.bringToFront);
  app.on('activate', () => {
    if (windows.current() === null) windows.open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
