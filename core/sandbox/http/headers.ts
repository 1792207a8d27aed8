import type { Instant } from '../../domain/time/instant.ts';
import { guid } from '../world/random.ts';

/** Headers of every answer of the service; the ids are echoed, or made when the client sent none. */
export function answerHeaders(request: Request, { now, number, repeats }: { readonly now: Instant; readonly number: number; readonly repeats: boolean }): Record<string, string> {
  const requestId = request.headers.get('MS-RequestId') ?? guid(0, 'request', number);
  const correlationId = request.headers.get('MS-CorrelationId') ?? guid(0, 'correlation', number);
  return {
    // Catalogue answers may say a value twice (API page, section 3).
    'MS-RequestId': repeats ? `${requestId},${requestId}` : requestId,
    'MS-CorrelationId': repeats ? `${correlationId},${correlationId}` : correlationId,
    'MS-CV': `${guid(0, 'cv', number).slice(0, 16)}.0`,
    'MS-ServerId': 'sandbox-1',
    'X-Locale': request.headers.get('X-Locale') ?? 'en-US',
    Date: new Date(now).toUTCString(),
  };
}
