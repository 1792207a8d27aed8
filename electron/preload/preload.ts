import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeCalls, BridgeEvents, DeskBridge } from '../bridge.ts';
import { callChannel, eventChannel, PORT_DELIVERY, PORT_REQUEST } from './channels.ts';
import type { CallAnswer, CallName, EventName } from './channels.ts';

/** One function per call: the page never names a channel itself. */
async function call<Name extends CallName>(
  name: Name,
  input: BridgeCalls[Name]['input'],
): Promise<BridgeCalls[Name]['output']> {
  const answer: CallAnswer<Name> = await ipcRenderer.invoke(callChannel(name), input);
  if (answer.ok) return answer.value;
  // Only the message of an error survives the way into the page: the tag is all it needs.
  throw new Error(`desk:${answer.error.tag}`);
}

function listen<Name extends EventName>(name: Name, listener: (value: BridgeEvents[Name]) => void): () => void {
  const forward = (_event: unknown, value: BridgeEvents[Name]): void => listener(value);
  ipcRenderer.on(eventChannel(name), forward);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), forward);
  };
}

const desk: DeskBridge = {
  getSettings: () => call('settings.get', null),
  setSettings: (patch) => call('settings.set', patch),
  useConnection: (connection) => call('connection.use', connection),
  forgetOffice: (url) => call('office.forget', { url }),
  appInfo: () => call('app.info', null),
  savePdf: (document) => call('document.savePdf', document),
  print: (document) => call('document.print', document),
  savePaper: (paper) => call('paper.savePdf', paper),
  printPaper: (paper) => call('paper.print', paper),
  keepPaper: (document) => call('paper.keep', document),
  printNow: (paper) => call('paper.printNow', paper),
  mailPaper: (letter) => call('paper.mail', letter),
  savePapers: (ids) => call('paper.saveAll', { ids }),
  saveList: (file) => call('list.save', file),
  saveMail: (file) => call('mail.save', file),
  openLink: (url) => call('link.open', { url }),
  showNotification: (notice) => call('notification.show', notice),
  makeBackup: (passphrase) => call('backup.make', { passphrase }),
  checkBackup: (passphrase, again) => call('backup.check', { passphrase, again }),
  restoreBackup: (passphrase) => call('backup.restore', { passphrase }),
  discardDemo: () => call('demo.discard', null),
  restartHost: () => call('host.restart', null),
  onSettingsChanged: (listener) => listen('settings.changed', listener),
  onHostStatus: (listener) => listen('host.status', listener),
  onMenuCommand: (listener) => listen('menu.command', listener),
  onNotificationOpened: (listener) => listen('notification.opened', listener),
  requestHostPort: () => ipcRenderer.send(PORT_REQUEST),
};

contextBridge.exposeInMainWorld('desk', desk);

// A port cannot cross the context bridge; a message of the window to itself can carry it.
ipcRenderer.on(PORT_DELIVERY, (event) => {
  window.postMessage(PORT_DELIVERY, window.location.origin, event.ports);
});
