import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';

/** quality.md S6, S8: the page stays where it is, alone, and is granted nothing. */

const OUTSIDE = 'https://example.com/';

/** Does something in the page and looks afterwards where everybody is. */
async function staysAfter(desk: Desk, attempt: () => unknown): Promise<void> {
  const before = await whereabouts(desk);
  await desk.page.evaluate(attempt).catch(() => undefined);
  await desk.page.waitForTimeout(400);
  expect(await whereabouts(desk)).toEqual(before);
  // The page is still the very same one, not a fresh copy.
  expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'marker'))).toBe('here');
}

const whereabouts = async (desk: Desk): Promise<unknown> => ({
  page: desk.page.url(),
  windows: await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL())),
});

const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
  'location=': () => {
    location.href = 'https://example.com/';
  },
  'location.assign of a file': () => location.assign('file:///etc/passwd'),
  'location.replace of another page of ours': () => location.replace('app://desk/index.html?x=1'),
  'location.reload': () => location.reload(),
  'data address': () => location.assign('data:text/html,<script>1</script>'),
  'javascript address': () => {
    location.href = 'javascript:document.title="x"';
  },
  'window.open': () => window.open('https://example.com/'),
  'window.open of our own page': () => window.open('app://desk/', '_blank', 'width=400'),
  'about:blank window': () => window.open('about:blank'),
  'link clicked': () => clickLink({}),
  'link in a new window': () => clickLink({ target: '_blank' }),
  'link as a download': () => clickLink({ download: 'x.html', href: 'app://desk/index.html' }),
  'meta refresh': () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.com/';
    document.head.append(meta);
  },
  'form post': () => sendForm('post'),
  'form get': () => sendForm('get'),
  'form into a new window': () => sendForm('post', '_blank'),
  'file dropped': () => drop('text/uri-list', 'file:///etc/passwd'),
  'markup dropped': () => drop('text/html', '<img src=x onerror="globalThis.dropped = true">'),
  'webview': () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  },
  'object and embed': () => {
    for (const name of ['object', 'embed'] as const) {
      const element = document.createElement(name);
      element.setAttribute(name === 'object' ? 'data' : 'src', 'https://example.com/');
      document.body.append(element);
    }
  },
  'frame that leads the way out': () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://desk/document/quote/none';
    document.body.append(frame);
    frame.addEventListener('load', () => window.frames[0]?.location.assign('https://example.com/'));
  },
};

/** Helpers of the attempts; they live in the page. */
declare function clickLink(options: { target?: string; download?: string; href?: string }): void;
declare function sendForm(method: string, target?: string): void;
declare function drop(type: string, data: string): void;

async function putHelpers(desk: Desk): Promise<void> {
  await desk.page.evaluate((outside) => {
    Object.assign(globalThis, {
      marker: 'here',
      clickLink: (options: object) => {
        const link = Object.assign(document.createElement('a'), { href: outside, textContent: 'link' }, options);
        document.body.append(link);
        link.click();
        link.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true }));
        link.remove();
      },
      sendForm: (method: string, target = '') => {
        const form = Object.assign(document.createElement('form'), { action: outside, method, target });
        document.body.append(form);
        form.submit();
        form.remove();
      },
      drop: (type: string, data: string) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData(type, data);
        dataTransfer.items.add(new File(['<b>x</b>'], 'x.html', { type: 'text/html' }));
        for (const name of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
    });
  }, OUTSIDE);
}

test('nothing leads away from the page', async ({ start }) => {
  const desk = await start();
  await putHelpers(desk);
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    await test.step(name, () => staysAfter(desk, attempt));
  }
  expect(await desk.page.evaluate(() => 'dropped' in globalThis)).toBe(false);
  desk.takeProblems();
});

test('a real middle click opens nothing', async ({ start }) => {
  const desk = await start();
  await desk.page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'outside', id: 'outside' });
    Object.assign(link.style, { position: 'fixed', top: '40%', left: '40%', zIndex: '9999', background: 'white', padding: '2em' });
    document.body.append(link);
  }, OUTSIDE);
  const before = await whereabouts(desk);
  // With the bare mouse: a click on an element would wait for the navigation that must not come.
  const box = await desk.page.locator('#outside').boundingBox();
  const { mouse, keyboard } = desk.page;
  await mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  for (const key of ['Control', 'Shift', 'Alt'] as const) {
    await keyboard.down(key);
    await clickHere(desk);
    await keyboard.up(key);
  }
  await clickHere(desk, 'middle');
  await clickHere(desk);
  await desk.page.waitForTimeout(500);
  expect(await whereabouts(desk)).toEqual(before);
  desk.takeProblems();
});

async function clickHere({ page: { mouse } }: Desk, button: 'left' | 'middle' = 'left'): Promise<void> {
  await mouse.down({ button });
  await mouse.up({ button });
}

const PERMISSIONS = [
  'geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'push',
  'background-sync', 'accelerometer', 'gyroscope', 'magnetometer', 'screen-wake-lock', 'storage-access',
  'window-management', 'local-fonts', 'idle-detection', 'periodic-background-sync', 'payment-handler',
  'display-capture', 'top-level-storage-access', 'captured-surface-control', 'speaker-selection', 'keyboard-lock',
  'pointer-lock', 'fullscreen', 'nfc', 'background-fetch', 'system-wake-lock', 'ambient-light-sensor',
];

test('every permission is denied but writing to the clipboard', async ({ start }) => {
  const desk = await start();
  const states = await desk.page.evaluate(async (names) => {
    const state = async (name: string): Promise<string> => {
      try {
        const query = Reflect.get(navigator.permissions, 'query');
        const status: PermissionStatus = await Reflect.apply(query, navigator.permissions, [{ name }]);
        return status.state;
      } catch {
        return 'unknown';
      }
    };
    const entries = await Promise.all(names.map(async (name) => [name, await state(name)] as const));
    return Object.fromEntries(entries);
  }, [...PERMISSIONS, 'clipboard-write']);
  const { 'clipboard-write': clipboard, ...others } = states;
  expect(clipboard).toBe('granted');
  expect(Object.entries(others).filter(([, state]) => state !== 'denied' && state !== 'unknown')).toEqual([]);
});

test('what is asked for all the same is refused', async ({ start }) => {
  const desk = await start();
  const outcomes = await desk.page.evaluate(async () => {
    const ask = async (name: string, attempt: () => unknown): Promise<string> => {
      // The first question for a camera starts a service, which takes its time on a busy machine; what is answered waits for nothing.
      const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 20_000));
      const asked = (async () => {
        try {
          const got = await attempt();
          const nothing = got === null || got === undefined || got === 'denied' || (Array.isArray(got) && got.length === 0);
          return nothing ? 'refused' : `granted ${JSON.stringify(got)}`;
        } catch {
          return 'refused';
        }
      })();
      return `${name}: ${await Promise.race([asked, late])}`;
    };
    const nav = (name: string): Record<string, (...args: unknown[]) => unknown> => Reflect.get(navigator, name) ?? {};
    return Promise.all([
      ask('geolocation', () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      ask('notification', () => Notification.requestPermission()),
      ask('camera', () => navigator.mediaDevices.getUserMedia({ video: true })),
      ask('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })),
      ask('screen', () => navigator.mediaDevices.getDisplayMedia()),
      ask('midi', () => navigator.requestMIDIAccess({ sysex: true })),
      ask('clipboard', () => navigator.clipboard.readText()),
      ask('usb', () => nav('usb')['requestDevice']?.call(Reflect.get(navigator, 'usb'), { filters: [] })),
      ask('usb list', () => nav('usb')['getDevices']?.call(Reflect.get(navigator, 'usb'))),
      ask('serial', () => nav('serial')['requestPort']?.call(Reflect.get(navigator, 'serial'))),
      ask('hid', () => nav('hid')['requestDevice']?.call(Reflect.get(navigator, 'hid'), { filters: [] })),
      ask('bluetooth', () => nav('bluetooth')['requestDevice']?.call(Reflect.get(navigator, 'bluetooth'), { acceptAllDevices: true })),
      ask('wake lock', () => nav('wakeLock')['request']?.call(Reflect.get(navigator, 'wakeLock'), 'screen')),
      ask('fonts', () => Reflect.get(globalThis, 'queryLocalFonts')?.()),
      ask('file', () => Reflect.get(globalThis, 'showOpenFilePicker')?.()),
      ask('folder', () => Reflect.get(globalThis, 'showDirectoryPicker')?.()),
    ]);
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith(': refused'))).toEqual([]);
  desk.takeProblems();
});
