import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import type { Session } from 'electron';
import type { RenderedDocument } from '../core/host/host.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { PrintableDocument } from './bridge.ts';
import { documentHeaders, pageHeaders } from './page-policy.ts';
import { documentPath, servedPath } from './served-path.ts';
import type { ServedPath } from './served-path.ts';

export const START_PAGE = 'app://desk/';

/** In `renderer/index.html`; replaced by a fresh value in every answer. */
const NONCE_PLACEHOLDER = '%CSP_NONCE%';

/** Before the app is ready: `app:` has an origin, like https, and no way around the policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export type ProtocolParts = {
  readonly root: string;
  readonly render: (document: PrintableDocument) => Promise<Result<RenderedDocument, DeskError>>;
  /** The page in place of a paper that cannot be shown. */
  readonly describe: (error: DeskError) => string;
};

/** Serves the program's own files and the previews of papers; refuses everything else. */
export function serveApp(session: Session, parts: ProtocolParts): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const document = documentPath(request.url);
    if (document) return answerDocument(document, parts);
    const served = servedPath(request.url);
    return served ? answerFile(parts.root, served) : refuse(404);
  });
  session.protocol.handle('file', () => refuse(403));
}

const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders(newNonce()) });

const newNonce = (): string => randomBytes(18).toString('base64');

async function answerFile(root: string, served: ServedPath): Promise<Response> {
  const file = await insideOf(root, served.file);
  if (file === null) return refuse(404);
  const nonce = newNonce();
  const headers = { ...pageHeaders(nonce), 'content-type': served.mime };
  const bytes = await readFile(file);
  const body = served.mime.startsWith('text/html')
    ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
    : new Uint8Array(bytes);
  return new Response(body, { headers });
}

/** The real file, unless it is missing, no file, or a link that leads out of the folder. */
async function insideOf(root: string, relative: string): Promise<string | null> {
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(path.join(root, relative))]);
    return file.startsWith(realRoot + path.sep) ? file : null;
  } catch {
    return null;
  }
}

async function answerDocument(document: PrintableDocument, parts: ProtocolParts): Promise<Response> {
  const rendered = await parts.render(document);
  const headers = { ...documentHeaders(), 'content-type': 'text/html; charset=utf-8' };
  return rendered.ok
    ? new Response(rendered.value.html, { headers })
    : new Response(parts.describe(rendered.error), { headers, status: rendered.error.tag === 'notFound' ? 404 : 503 });
}
