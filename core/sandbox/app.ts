import { Hono } from 'hono';
import type { Context } from 'hono';
import { controlRoutes } from './control.ts';
import type { Control } from './control.ts';
import { expired } from './fault-answers.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Habits } from './behaviour.ts';
import type { Answer, Handler } from './http/call.ts';
import { classicError, notFound, notSupported } from './http/errors.ts';
import { answerHeaders } from './http/headers.ts';
import { jsonOf, queryOf } from './http/input.ts';
import { createRequestMemory } from './http/request-memory.ts';
import { toResponse } from './http/response.ts';
import { createOperations } from './operations.ts';
import { answerTokenRequest } from './resources/token-endpoint.ts';
import { ROUTES } from './routes.ts';
import type { Mode } from './routes.ts';
import type { Tokens, TokenVerdict } from './tokens.ts';
import type { World } from './world/world.ts';

export type AppParts = { readonly world: World; readonly tokens: Tokens; readonly control: Control; readonly habits: Habits };

/** Paths are compared without case, and a slash at their end does not count. */
const foldedPath = (request: Request): string => {
  const path = new URL(request.url).pathname.toLowerCase();
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
};

/** The whole service: token endpoints, the wire contract below `/v1`, and the sandbox's own `/sandbox`. */
export function createApp({ world, tokens, control, habits }: AppParts): Hono {
  const app = new Hono({ getPath: foldedPath });
  const memory = createRequestMemory(() => habits.current().requestMemory);
  const operations = createOperations(world.options.seed);
  let answered = 0;

  const headersFor = (c: Context): Record<string, string> => {
    answered += 1;
    return answerHeaders(c.req.raw, { now: control.clock.now(), number: answered, repeats: /\/(products|productpromotions)/.test(c.req.path) });
  };

  const serve = (handler: Handler, mode: Mode) => async (c: Context): Promise<Response> => {
    const headers = headersFor(c);
    const verdict = tokens.check(c.req.header('Authorization') ?? null);
    if (!verdict.ok) return withHeaders(refusal(verdict.why), headers);
    if (mode === 'user' && verdict.caller.mode === 'app') {
      return toResponse(classicError(403, '900329', 'App-only tokens are not allowed here.'), headers);
    }
    const url = new URL(c.req.url);
    const path = url.pathname.replace(/^\/v1(\.0)?/i, '');
    const text = isRead(c.req.method) ? '' : await c.req.text();
    const behaviour = habits.current();
    const requestId = c.req.header('MS-RequestId') ?? null;
    const now = (): Instant => control.clock.now();
    const carryOut = async (): Promise<Answer> => {
      const at = now();
      return handler({
        world,
        now: at,
        caller: verdict.caller,
        behaviour,
        requestId,
        path,
        part: (name) => (c.req.param(name) ?? '').toLowerCase(),
        query: queryOf(url),
        header: (name) => c.req.header(name) ?? null,
        locale: headers['X-Locale'] ?? 'en-US',
        body: async () => jsonOf(text),
        later: (settled, due) => operations.accept(settled, due, at),
        operation: (id) => operations.ask(id, at),
      });
    };
    const answer = isRead(c.req.method) ? await carryOut() : await memory.once({ method: c.req.method, path, requestId, body: text }, now, carryOut);
    const mfa = c.req.header('ValidateMfa') === 'true' ? { isMfaCompliant: String(verdict.caller.mfa) } : {};
    return toResponse(answer, { ...headers, ...mfa });
  };

  for (const { method, path, handler, mode } of ROUTES) app.on(method, path, serve(handler, mode));

  const token = (version: 1 | 2) => async (c: Context): Promise<Response> => {
    const form = new URLSearchParams(await c.req.text());
    return toResponse(answerTokenRequest(tokens, { tenant: c.req.param('tenant') ?? '', version, form }), { 'Cache-Control': 'no-store' });
  };
  app.post('/:tenant/oauth2/token', token(1));
  app.post('/:tenant/oauth2/v2.0/token', token(2));

  controlRoutes(app, control);

  app.all('*', (c) => serve((call) => (isRead(c.req.method) ? notFound.other() : notSupported(c.req.method, call.path)), 'both')(c));
  return app;
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

const withHeaders = (response: Response, headers: Record<string, string>): Response => {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

/** The forms of 401 (API page, sections 2.4 and 6.3). */
function refusal(why: Exclude<TokenVerdict, { ok: true }>['why']): Response {
  switch (why) {
    case 'missing':
      return toResponse(classicError(401, '400', 'The access token is missing.'));
    case 'invalid':
      return toResponse(classicError(401, '800001', 'The access token is not valid.'));
    case 'expired':
      return expired();
    case 'audience':
      return toResponse(classicError(401, 900420, 'The audience of the access token is not accepted any more.'));
    case 'mfa':
      // 900421 is what the service says when the MFA claim is missing.
      return toResponse(classicError(401, '900421', 'MFA required!'));
  }
}
