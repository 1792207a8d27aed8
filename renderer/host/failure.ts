import { isDefinedError, ORPCError } from '@orpc/client';
import type { DeskError } from '../../core/errors/desk-error.ts';

/** The host stopped while it was asked, or cannot be started. Only the screen knows this case. */
export type HostGone = { readonly tag: 'hostGone' };

/** Everything that can go wrong in front of a person. */
export type ScreenError = DeskError | HostGone;

const HOST_GONE = 'desk-host-gone';

/** The throw of a call whose host stopped; `screenErrorOf` turns it into a value. */
export function hostGone(): Error {
  const error = new Error(HOST_GONE);
  error.name = HOST_GONE;
  return error;
}

export const isHostGone = (error: unknown): boolean => error instanceof Error && error.name === HOST_GONE;

/** What a failed call means to the screen. A failure that nobody foresaw carries no reference here. */
export function screenErrorOf(error: unknown): ScreenError {
  if (isHostGone(error)) return { tag: 'hostGone' };
  if (error instanceof ORPCError) return fromOrpc(error);
  if (error instanceof DOMException && error.name === 'AbortError') return { tag: 'cancelled' };
  return { tag: 'unexpected', reference: '' };
}

function fromOrpc(error: ORPCError<string, unknown>): ScreenError {
  const data = error.data;
  if (isDefinedError(error) && isDeskError(data)) return data;
  if (isDeskError(data)) return data;
  if (error.code === 'BAD_REQUEST') return { tag: 'validation', issues: issuesOf(data) };
  return { tag: 'unexpected', reference: '' };
}

function isDeskError(data: unknown): data is DeskError {
  return typeof data === 'object' && data !== null && 'tag' in data && typeof data.tag === 'string';
}

function issuesOf(data: unknown): readonly { readonly path: string; readonly problem: string }[] {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) return [];
  return data.issues.map((issue: unknown) => ({ path: pathOf(issue), problem: textOf(issue) }));
}

function pathOf(issue: unknown): string {
  if (typeof issue !== 'object' || issue === null || !('path' in issue) || !Array.isArray(issue.path)) return '';
  return issue.path.map(String).join('.');
}

function textOf(issue: unknown): string {
  return typeof issue === 'object' && issue !== null && 'message' in issue ? String(issue.message) : '';
}

/** A refused call of the shell: the tag is all that crosses the bridge. */
export function shellErrorOf(error: unknown): DeskError {
  return error instanceof Error && error.message === 'desk:validation' ? { tag: 'validation', issues: [] } : { tag: 'unexpected', reference: '' };
}
