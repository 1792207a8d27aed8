// First of all: schemas are made while the others are read.
import './app/no-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import type { DeviceSettings } from '../electron/bridge.ts';
import { App } from './app/App.tsx';
import { pageSettings } from './app/page-settings.ts';
import { parseAddress } from './frame/parse-address.ts';
import { createHostLine } from './host/line.ts';
import { followState, joinShell } from './host/live.ts';
import { createI18n } from './i18n/i18n.ts';
import { SCREENS } from './screens.ts';

/** Paints the window. The line to the data service is joined first: it opens the office while the frame is being painted. */
async function start(settings: DeviceSettings): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const line = createHostLine();
  joinShell(window.desk, line);
  followState(line);
  const [i18n] = await Promise.all([createI18n(settings.language), SCREENS[parseAddress(window.location.hash).area].load()]);
  document.documentElement.lang = settings.language;
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  createRoot(root).render(<App desk={window.desk} settings={settings} i18n={i18n} line={line} nonce={nonce} />);
}

const settings = pageSettings();
void (settings === null ? window.desk.getSettings().then(start) : start(settings));
