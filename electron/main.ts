import { app, Menu } from 'electron';
import { registerScheme } from './app-protocol.ts';
import { beginPage } from './begin-page.ts';
import { keepCompiledLate } from './compiled-late.ts';
import { setEngineFlags } from './engine-flags.ts';
import { readFlags } from './flags.ts';
import { startHost, withHeadStart } from './host-start.ts';
import { lockEveryPage } from './lockdown.ts';
import { useProfile } from './profile.ts';

app.setName('CSP Desk');
// Ours comes with the window; without this Electron makes one of its own first.
Menu.setApplicationMenu(null);
registerScheme();
keepCompiledLate();
setEngineFlags();
lockEveryPage();

const flags = readFlags(process.argv.slice(1), app.isPackaged);
const profile = useProfile(flags.profile);
if (!profile.ok) void explain(profile);
else if (app.requestSingleInstanceLock()) void start(profile.folder);
// The first one comes to the front by itself; nothing else is taken from this command line.
else app.exit(0);

/**
 * Electron becomes ready only when this file has run, so it reads no more than it needs. A process
 * takes a tenth of a second to come to life: host and page begin before the shell's code is read.
 */
async function start(folder: string): Promise<void> {
  await app.whenReady();
  const forkHost = withHeadStart(startHost);
  const page = beginPage();
  const { startShell } = await import('./shell.ts');
  await startShell({ flags, profile: folder, forkHost, page });
}

async function explain(refused: Extract<typeof profile, { ok: false }>): Promise<void> {
  await app.whenReady();
  const { explainProfile } = await import('./explain-profile.ts');
  await explainProfile(flags, refused);
}
