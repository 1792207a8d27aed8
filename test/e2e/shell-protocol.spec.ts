import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { HOSTILE_ADDRESSES } from './support/hostile.ts';

/** quality.md S4: our own scheme serves the built page and nothing else. */

/** Asks as the page's own network stack would, from inside its session. */
const ask = (desk: Desk, address: string): Promise<{ status: number; headers: Record<string, string>; body: string } | null> =>
  desk.app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (!session) throw new Error('no window');
    try {
      const answer = await session.fetch(url);
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    } catch {
      return null;
    }
  }, address);

test('fifty hostile addresses get nothing', async ({ start }) => {
  const desk = await start();
  expect(HOSTILE_ADDRESSES.length).toBeGreaterThanOrEqual(50);
  const index = await ask(desk, 'app://desk/index.html');
  for (const address of HOSTILE_ADDRESSES) {
    const answer = await ask(desk, address);
    // `/index.html/../x` and the like are made plain before they are asked for: then it is a refusal
    // too, or our own start page, never another file.
    const harmless = answer === null || answer.status >= 400 || sameExceptNonce(answer.body, index?.body ?? '');
    expect(harmless, `${address} → ${answer?.status} ${answer?.body.slice(0, 80)}`).toBe(true);
    if (answer && answer.status >= 400) expect(answer.body).toBe('');
  }
});

const sameExceptNonce = (one: string, other: string): boolean => withoutNonce(one) === withoutNonce(other);
const withoutNonce = (html: string): string => html.replaceAll(/content="[\w+/=]{24}"/g, '');

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
    'cross-origin-opener-policy': 'same-origin',
  });
  const nonceOf = (answer: typeof one): string | undefined => /'nonce-([^']+)'/.exec(answer?.headers['content-security-policy'] ?? '')?.[1];
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  expect(one?.body).toContain(`<meta name="csp-nonce" content="${nonceOf(one)}"`);
  expect(one?.body).not.toContain('%CSP_NONCE%');
});
