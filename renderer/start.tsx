import { createRoot } from 'react-dom/client';
import type { DeviceSettings } from '../electron/bridge.ts';
import { App } from './app/App.tsx';
import { createHostLine } from './host/line.ts';
import { followState, joinShell } from './host/live.ts';
import { createI18n } from './i18n/i18n.ts';

/** Paints the window. The line to the data service is joined first: it opens the office while the frame is being painted. */
export async function start(settings: DeviceSettings): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const line = createHostLine();
  joinShell(window.desk, line);
  followState(line);
  const i18n = await createI18n(settings.language);
  document.documentElement.lang = settings.language;
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  createRoot(root).render(<App desk={window.desk} settings={settings} i18n={i18n} line={line} nonce={nonce} />);
}
