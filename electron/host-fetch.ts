import { Readable } from 'node:stream';
import { net } from 'electron';
import type { ClientRequest, IncomingMessage } from 'electron';

/**
 * The network of the core host: Chromium's, because it knows the system's proxy, certificates
 * and host names, which Node's own does not. No cookies, no cache, and a redirect is an answer
 * (Electron's own `net.fetch` throws at one): whoever asked decides whether to follow it.
 */
export async function systemFetch(request: Request): Promise<Response> {
  const { signal } = request;
  const body = await request.arrayBuffer();
  signal.throwIfAborted();
  const sent = net.request({ method: request.method, url: request.url, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
  request.headers.forEach((value, name) => sent.setHeader(name, value));
  const abort = (): void => sent.abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    const answer = answerTo(sent, signal);
    send(sent, request.method, Buffer.from(body));
    return await answer;
  } catch (problem) {
    signal.removeEventListener('abort', abort);
    throw problem;
  }
}

/**
 * When a kept connection breaks before the answer, Chromium sends the request again by itself,
 * writes too, and nobody hears of it. A body in chunks cannot be wound back: the write then goes
 * out once, and the outbox is told that its outcome is not known.
 */
function send(sent: ClientRequest, method: string, body: Buffer): void {
  if (body.byteLength > 0 && method !== 'GET' && method !== 'HEAD') {
    sent.chunkedEncoding = true;
    sent.write(body);
    sent.end();
  } else sent.end(body.byteLength === 0 ? undefined : body);
}

function answerTo(sent: ClientRequest, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    sent.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
      sent.abort();
    });
    sent.on('response', (incoming) => resolve(responseOf(incoming)));
    sent.on('error', (problem) => reject(withCode(problem)));
    sent.on('abort', () => reject(signal.reason));
    // A proxy that wants a password: the program has none and does not ask for one.
    sent.on('login', (_proxy, answer) => answer());
  });
}

/** Answers that by definition have no body; `Response` takes none for them. */
const WITHOUT_BODY = [101, 204, 205, 304];

function responseOf(incoming: IncomingMessage): Response {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  const { statusCode: status, statusMessage: statusText } = incoming;
  if (WITHOUT_BODY.includes(status)) return new Response(null, { status, statusText, headers });
  incoming.on('error', (problem: unknown) => withCode(problem));
  return new Response(bodyOf(incoming), { status, statusText, headers });
}

/** Electron's answer is a readable stream of Node, though its types only say so in words. */
function bodyOf(incoming: IncomingMessage): ReadableStream {
  return Readable.toWeb(incoming as IncomingMessage & Readable) as ReadableStream;
}

/** Chromium names its failures in the message alone; the taxonomy of the remote client reads codes. */
const TIMEOUTS = ['ERR_TIMED_OUT', 'ERR_CONNECTION_TIMED_OUT'];

function withCode(problem: unknown): unknown {
  const name = problem instanceof Error ? /^net::(ERR_[A-Z0-9_]+)/.exec(problem.message)?.[1] : undefined;
  return name === undefined ? problem : Object.assign(problem as Error, { code: TIMEOUTS.includes(name) ? 'ETIMEDOUT' : name });
}
