import { app, dialog, Menu } from 'electron';
import type { StorageProblem } from '../core/errors/desk-error.ts';
import { registerScheme } from './app-protocol.ts';
import { keepCompiledLate } from './compiled-late.ts';
import { readFlags } from './flags.ts';
import type { StartFlags } from './flags.ts';
import { translator } from './i18n.ts';
import type { ShellKey } from './i18n.ts';
import { lockEveryPage } from './lockdown.ts';
import { useProfile } from './profile.ts';
import type { ProfileResult } from './profile.ts';
import { defaultsFor } from './settings-shape.ts';
import { startShell } from './shell.ts';

app.setName('CSP Desk');
// Ours comes with the window; without this Electron makes one of its own first.
Menu.setApplicationMenu(null);
registerScheme();
keepCompiledLate();
lockEveryPage();

const flags = readFlags(process.argv.slice(1), app.isPackaged);
const profile = useProfile(flags.profile);
if (!profile.ok) {
  const refused = profile;
  void app.whenReady().then(() => explainProfile(flags, refused));
} else if (app.requestSingleInstanceLock()) {
  void startShell(flags, profile.folder);
} else {
  // The first one comes to the front by itself; nothing else is taken from this command line.
  app.exit(0);
}

/** Nothing can be kept, so nothing is started: says why and what to do. */
async function explainProfile(start: StartFlags, refused: Extract<ProfileResult, { ok: false }>): Promise<void> {
  const language = start.language ?? defaultsFor(app.getPreferredSystemLanguages(), '').language;
  const translate = translator(language);
  const message = translate(profileKey(refused.problem), { folder: refused.folder });
  process.stderr.write(`${translate('shell:start.title')}\n${message}\n`);
  await dialog.showMessageBox({
    type: 'error',
    title: 'CSP Desk',
    message: translate('shell:start.title'),
    detail: message,
    buttons: [translate('shell:start.quit')],
  });
  app.exit(1);
}

function profileKey(problem: StorageProblem): ShellKey {
  if (problem === 'readOnly') return 'shell:start.profile.readOnly';
  return problem === 'full' ? 'shell:start.profile.full' : 'shell:start.profile.unknown';
}
