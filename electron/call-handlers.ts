import { shell } from 'electron';
import type { Backups } from './backups.ts';
import type { AppInfo } from './bridge.ts';
import type { CallHandlers } from './ipc.ts';
import { allowedLink } from './links.ts';
import { saveList, saveMail } from './list-file.ts';
import { showNotification } from './notification.ts';
import type { OfficeSession } from './office-session.ts';
import { withoutOffice } from './offices.ts';
import type { Preferences } from './preferences.ts';
import type { Printing } from './printing.ts';
import type { Settings } from './settings.ts';
import { showNotices } from './start-notices.ts';
import type { Windows } from './windows.ts';

export type CallHandlerParts = {
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly office: OfficeSession;
  readonly windows: Windows;
  readonly printing: Printing;
  readonly backups: Backups;
  readonly info: () => AppInfo;
};

/** What each call of the window does: one line where another part of the shell does it. */
export function callHandlers({ settings, preferences, office, windows, printing, backups, info }: CallHandlerParts): CallHandlers {
  return {
    'settings.get': preferences.get,
    'settings.set': preferences.change,
    'connection.use': office.use,
    'office.forget': ({ url }) => {
      settings.change({ offices: withoutOffice(settings.get(), url) });
      preferences.announce();
      return preferences.get();
    },
    'app.info': info,
    'document.savePdf': printing.savePdf,
    'document.print': printing.print,
    'paper.savePdf': printing.savePdf,
    'paper.print': printing.print,
    'paper.keep': printing.keep,
    'paper.printNow': printing.printNow,
    'paper.mail': printing.mail,
    'paper.saveAll': ({ ids }) => printing.saveAll(ids),
    'list.save': (file) => saveList(windows.current(), file),
    'mail.save': (file) => saveMail(windows.current(), file),
    'link.open': ({ url }) => openLink(url),
    'notification.show': (notice) => {
      if (!settings.get().notifications) return { shown: false };
      return showNotification(notice, ({ address }) => {
        windows.bringToFront();
        windows.tell('notification.opened', { address });
      });
    },
    'backup.make': backups.make,
    'backup.check': backups.check,
    'backup.restore': backups.restore,
    'demo.discard': async () => ({ discarded: await office.discardDemo() }),
    'host.restart': async () => {
      await office.restart();
      void showNotices(windows.current(), office.notices(), preferences.language());
      return null;
    },
  };
}

async function openLink(url: string): Promise<{ readonly opened: boolean }> {
  const allowed = allowedLink(url);
  if (allowed !== null) await shell.openExternal(allowed);
  return { opened: allowed !== null };
}
