import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { protocol } from 'electron';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import type { RenderedDocument } from '../core/host/host.ts';
import type { Result } from '../core/domain/result.ts';
import type { DeskError } from '../core/errors/desk-error.ts';
import type { DeviceSettings, PaperRef, PrintableDocument } from './bridge.ts';
import { documentHeaders, pageHeaders } from './page-policy.ts';
import { startPage } from './start-page.ts';
import { documentPath, paperPath, servedPath } from './served-path.ts';
import type { ServedPath } from './served-path.ts';

export const START_PAGE = 'app://desk/';

/** Before the app is ready: `app:` has an origin, like https, and no way around the policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export type ProtocolParts = {
  readonly root: string;
  /** Written into the page, which would otherwise have to ask for them before it can begin. */
  readonly settings: () => DeviceSettings;
  readonly render: (document: PrintableDocument | PaperRef) => Promise<Result<RenderedDocument, DeskError>>;
  /** The page in place of a paper that cannot be shown. */
  readonly describe: (error: DeskError) => string;
};

/**
 * Serves the program's own files and the previews of papers; refuses everything else. The older
 * form of the protocol call, because `protocol.handle` speaks in `Request` and `Response`: Node
 * loads its whole HTTP client for these, a tenth of the time until the first list.
 */
export function serveApp(session: Session, parts: Promise<ProtocolParts>): void {
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    answerRequest(request, parts).then(answer, () => answer(refused(500)));
  });
  session.protocol.interceptBufferProtocol('file', (_request, answer) => answer(refused(403)));
}

async function answerRequest({ method, url }: ProtocolRequest, served: Promise<ProtocolParts>): Promise<ProtocolResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  const document = documentPath(url) ?? paperPath(url);
  if (document) return answerDocument(document, await served);
  const file = servedPath(url);
  return file ? answerFile(await served, file) : refused(404);
}

const refused = (statusCode: number): ProtocolResponse => ({ statusCode, headers: pageHeaders(newNonce()), data: Buffer.alloc(0) });

const newNonce = (): string => randomBytes(18).toString('base64');

/**
 * Reads at once: the few files of the program are in the system's memory, and each step of a reading
 * that waits is a change of threads, ten of them for one file, while all processors are busy starting.
 */
function answerFile({ root, settings }: ProtocolParts, served: ServedPath): ProtocolResponse {
  const file = insideOf(root, served.file);
  if (file === null) return refused(404);
  const nonce = newNonce();
  const bytes = readFileSync(file);
  const isPage = served.mime.startsWith('text/html');
  return {
    headers: { ...pageHeaders(nonce), 'content-type': served.mime },
    data: isPage ? Buffer.from(startPage(bytes.toString('utf8'), { nonce, settings: settings(), platform: process.platform })) : bytes,
  };
}

/** The real file, unless it is missing, no file, or a link that leads out of the folder. */
function insideOf(root: string, relative: string): string | null {
  try {
    const file = realpathSync(path.join(root, relative));
    return file.startsWith(realpathSync(root) + path.sep) ? file : null;
  } catch {
    return null;
  }
}

async function answerDocument(document: PrintableDocument | PaperRef, parts: ProtocolParts): Promise<ProtocolResponse> {
  const rendered = await parts.render(document);
  const headers = { ...documentHeaders(), 'content-type': 'text/html; charset=utf-8' };
  if (rendered.ok) return { headers, data: Buffer.from(rendered.value.html) };
  return { headers, data: Buffer.from(parts.describe(rendered.error)), statusCode: rendered.error.tag === 'notFound' ? 404 : 503 };
}
