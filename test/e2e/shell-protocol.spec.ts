import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, mainWindow, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { HOSTILE_ADDRESSES } from './support/hostile.ts';

/** quality.md S4: our own scheme serves the built page and nothing else. */

type Reply = { readonly address: string; readonly status: number; readonly headers: Record<string, string>; readonly body: string } | null;

/**
 * Asks as the page's own network stack would, from inside its session; null where nobody answers.
 * All in one go: after some eighty calls from outside, Electron 33's own `fetch` of the main
 * process stops handing out bodies (the page's does not, and the program never uses it).
 */
const askAll = async (desk: Desk, addresses: readonly string[]): Promise<readonly Reply[]> =>
  (await mainWindow(desk)).evaluate(async ({ webContents: { session } }, urls) => {
    const replies: Reply[] = [];
    for (const address of urls) {
      try {
        const answer = await session.fetch(address);
        replies.push({ address, status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() });
      } catch {
        replies.push(null);
      }
    }
    return replies;
  }, addresses);

const ask = async (desk: Desk, address: string): Promise<Reply> => (await askAll(desk, [address]))[0] ?? null;

test('fifty hostile addresses get nothing', async ({ start }) => {
  const desk = await start();
  expect(HOSTILE_ADDRESSES.length).toBeGreaterThanOrEqual(50);
  const [index, ...replies] = await askAll(desk, ['app://desk/index.html', ...HOSTILE_ADDRESSES]);
  expect(replies).toHaveLength(HOSTILE_ADDRESSES.length);
  for (const reply of replies) {
    // What is made plain before it is asked for may come to be our own start page, never another file.
    const harmless = reply === null || reply.status >= 400 || sameExceptNonce(reply.body, index?.body ?? '');
    expect(harmless, `${reply?.address} → ${reply?.status} ${reply?.body.slice(0, 80)}`).toBe(true);
  }
  expect(replies.filter((reply) => reply !== null && reply.status >= 400 && reply.body !== '')).toEqual([]);
});

const sameExceptNonce = (one: string, other: string): boolean => withoutNonce(one) === withoutNonce(other);
const withoutNonce = (html: string): string => html.replaceAll(/(content|nonce)="[\w+/=]{24}"/g, '');

test('a link inside the folder that leads out of it is refused', async ({ start, profile }) => {
  const desk = await start();
  const folder = await desk.app.evaluate(({ app }) => app.getAppPath());
  const outside = path.join(profile, 'outside.html');
  await writeFile(outside, 'outside');
  const link = path.join(folder, 'out', 'renderer', `link-${process.pid}.html`);
  await mkdir(path.dirname(link), { recursive: true });
  await symlink(outside, link);
  try {
    expect(await ask(desk, `app://desk/${path.basename(link)}`)).toMatchObject({ status: 404, body: '' });
  } finally {
    await (await import('node:fs/promises')).rm(link);
  }
});

test('the page cannot read a file of the computer', async ({ start }) => {
  const desk = await start();
  const outcome = await desk.page.evaluate(
    (address) =>
      fetch(address).then(
        (answer) => answer.text(),
        () => 'refused',
      ),
    pathToFileURL(path.resolve('package.json')).href,
  );
  expect(outcome).toBe('refused');
  expect(desk.takeProblems().join('\n')).toMatch(/Content Security Policy/);
});

test('only reading is answered', async ({ start }) => {
  const desk = await start();
  const statuses = await desk.page.evaluate(() =>
    Promise.all(['POST', 'PUT', 'DELETE'].map(async (method) => (await fetch('/index.html', { method })).status)),
  );
  expect(statuses).toEqual([405, 405, 405]);
  desk.takeProblems();
});

test('every answer carries the strict headers, and every page a nonce of its own', async ({ start }) => {
  const desk = await start();
  const [one, other] = [await ask(desk, 'app://desk/'), await ask(desk, 'app://desk/')];
  const policy = one?.headers['content-security-policy'] ?? '';
  expect(policy.replace(/'nonce-[^']+'/, "'nonce-…'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-…'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]);
  expect(one?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  const nonceOf = (answer: typeof one): string | undefined => /'nonce-([^']+)'/.exec(answer?.headers['content-security-policy'] ?? '')?.[1];
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  expect(one?.body).toContain(`<meta name="csp-nonce" content="${nonceOf(one)}"`);
  expect(one?.body).not.toContain('%CSP_NONCE%');
});
