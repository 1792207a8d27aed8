import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/app.ts';

/** quality.md S5: what the policy of the page blocks, tried in the running program. */

test('an inline script does not run', async ({ start }) => {
  const desk = await start();
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.inlineRan = true';
    } catch {
      return 'refused';
    }
    document.body.append(script);
    return Reflect.get(globalThis, 'inlineRan') ?? 'blocked';
  });
  expect(['blocked', 'refused']).toContain(ran);
  expect(desk.takeProblems().join('\n')).toMatch(/Content Security Policy|TrustedScript|Trusted Type/i);
});

test('text does not become code or markup', async ({ start }) => {
  const desk = await start();
  const outcomes = await desk.page.evaluate(async () => {
    // While the debugger's own evaluation runs, the policy does not hold for `eval`; afterwards it does.
    await new Promise((resolve) => setTimeout(resolve));
    const tried: readonly [string, () => unknown][] = [
      // The very things the policy has to stop.
      ['eval', () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1 + 1'])],
      ['Function', () => Reflect.construct(Function, ['return 1'])()],
      ['setTimeout', () => Reflect.apply(setTimeout, null, ['globalThis.timeoutRan = true', 0])],
      ['innerHTML', () => Reflect.set(document.createElement('div'), 'innerHTML', '<img src=x onerror="globalThis.imgRan = true">')],
      ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')],
      ['DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
      ['document.write', () => Reflect.apply(Reflect.get(document, 'write'), document, ['<b>x</b>'])],
      ['srcdoc', () => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>x</b>')],
    ];
    return tried.map(([name, attempt]) => {
      try {
        attempt();
        return `${name} ran`;
      } catch {
        return `${name} refused`;
      }
    });
  });
  expect(outcomes.filter((outcome) => outcome.endsWith(' ran'))).toEqual([]);
  const ran = await desk.page.evaluate(() => ['timeoutRan', 'imgRan'].filter((name) => name in globalThis));
  expect(ran).toEqual([]);
  desk.takeProblems();
});

test('nothing is fetched from anywhere else', async ({ start }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const desk = await start();
    const outcomes = await desk.page.evaluate(async (base) => {
      const settled = (work: Promise<unknown>): Promise<string> => work.then(() => 'fetched', () => 'blocked');
      const loaded = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.addEventListener('load', () => resolve('fetched'));
          element.addEventListener('error', () => resolve('blocked'));
          document.body.append(element);
        });
      const socket = new Promise<string>((resolve) => {
        try {
          const open = new WebSocket(base.replace('http', 'ws'));
          open.addEventListener('open', () => resolve('fetched'));
          open.addEventListener('error', () => resolve('blocked'));
        } catch {
          resolve('blocked');
        }
      });
      return {
        fetch: await settled(fetch(`${base}/fetch`)),
        image: await loaded(Object.assign(document.createElement('img'), { src: `${base}/image` })),
        style: await loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${base}/style` })),
        font: await settled(new FontFace('X', `url(${base}/font)`).load()),
        beacon: navigator.sendBeacon(`${base}/beacon`) ? 'queued' : 'blocked',
        socket: await socket,
      };
    }, address);
    expect(outcomes).toMatchObject({ fetch: 'blocked', image: 'blocked', style: 'blocked', font: 'blocked', socket: 'blocked' });
    expect(asked).toEqual([]);
    expect(desk.takeProblems().length).toBeGreaterThan(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a style needs the nonce, a frame needs to be a paper', async ({ start }) => {
  const desk = await start();
  const color = await desk.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid rgb(1, 2, 3) }';
    document.head.append(style);
    const width = getComputedStyle(document.body).outlineWidth;
    style.remove();
    return width;
  });
  expect(color).not.toBe('7px');
  const frames = await desk.page.evaluate(async () => {
    for (const src of ['https://example.com/', 'app://desk/index.html', 'data:text/html,<b>x</b>', 'javascript:1']) {
      const frame = document.createElement('iframe');
      try {
        frame.src = src;
      } catch {
        continue;
      }
      document.body.append(frame);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const loaded = [...document.querySelectorAll('iframe')].filter((frame) => {
      try {
        return (frame.contentDocument?.body.childElementCount ?? 0) > 0;
      } catch {
        return false;
      }
    });
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    return loaded.map((frame) => frame.src);
  });
  expect(frames).toEqual([]);
  desk.takeProblems();
});

test('a normal start violates nothing', async ({ start }) => {
  const desk = await start();
  await desk.page.waitForTimeout(1_000);
  expect(desk.takeProblems()).toEqual([]);
});
