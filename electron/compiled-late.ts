import { app } from 'electron';

/** The window has read its other screens by then (`renderer/routes.tsx`). */
const AFTER_MS = 4_000;
const FEATURE = `CacheCodeOnIdle:service-worker-only/false/delay-in-ms/${AFTER_MS}`;
const SWITCH = 'enable-features';

/**
 * Before the app is ready: Chromium keeps compiled code of the page's start when the window has
 * been idle, with everything that was first called while it was drawn, and not right after the
 * script has run (decision record 0012). A Chromium that does not know the name ignores it.
 */
export function keepCompiledLate(): void {
  const others = app.commandLine.getSwitchValue(SWITCH);
  app.commandLine.appendSwitch(SWITCH, others === '' ? FEATURE : `${others},${FEATURE}`);
}
