import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { documentPath, paperPath } from './served-path.ts';

/** The one thing a page may ask of the system: to put text on the clipboard. */
const GRANTED = 'clipboard-sanitized-write';
const OUR_ORIGIN = /^app:\/\/desk\/?$/;

/** Every web contents there will ever be, whoever makes it: it stays where it is, alone. */
export function lockEveryPage(): void {
  app.on('web-contents-created', (_created, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // The preview of a paper is the only frame there is.
    if (event.isMainFrame || !(documentPath(event.url) ?? paperPath(event.url))) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permissions, no devices, no downloads, no network: the page talks to `app://desk` only. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(permission === GRANTED && isOurs(contents, details.isMainFrame));
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, details) =>
      permission === GRANTED && OUR_ORIGIN.test(origin) && isOurs(contents, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  allowOnly(session, (url) => url.startsWith('app://desk/') || url.startsWith('data:'));
}

/** Cancels every request of the session that is not allowed, before it is made. */
export function allowOnly(session: Session, isAllowed: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowed(request.url) }));
}

const isOurs = (contents: WebContents | null, isMainFrame: boolean): boolean =>
  contents !== null && isMainFrame && contents.getURL().startsWith('app://desk/');
