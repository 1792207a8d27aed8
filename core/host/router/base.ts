import { ORPCError, os as plain } from '@orpc/server';
import type { HostState } from '../../contract/office.ts';
import { DeskFailure, toDeskError } from '../failure.ts';
import { needOf, refusalOf } from '../people/access.ts';
import type { HostServices } from '../services.ts';

/** What every procedure gets: the services of the host, office open or not. */
export type RouterContext = { readonly host: HostServices };

const os = plain.$context<RouterContext>();

/**
 * For parts of the contract that answer at any time: state, unlocking. Turns what a handler
 * throws into the contract's one typed error.
 */
export const anytime = os.middleware(async ({ context, next }) => {
  try {
    return await next();
  } catch (thrown) {
    if (thrown instanceof ORPCError) throw thrown;
    throw new ORPCError('DESK', { message: 'desk', data: toDeskError(thrown, context.host) });
  }
});

/**
 * For parts that need the office's stores open, and somebody who may ask. Who asks while they
 * are being opened gets the answer when they are. The one place where rights are enforced.
 */
export const withStores = anytime.concat(async ({ context, next, signal, path }) => {
  const state = await settledState(context.host, signal);
  const office = context.host.stored();
  if (office) {
    const refusal = refusalOf(needOf(path), office.session);
    if (refusal !== null) throw new DeskFailure(refusal);
    return next({ context: { office } });
  }
  throw new DeskFailure(state.kind === 'broken' ? state.error : { tag: 'locked', reason: 'passphraseNeeded' });
});

/** For parts that need its service, sync or outbox besides; these come a moment behind the stores. */
export const withOffice = withStores.concat(async ({ context, next }) => {
  const office = await context.host.connected();
  if (office) return next({ context: { office } });
  const state = context.host.state.current();
  throw new DeskFailure(state.kind === 'broken' ? state.error : { tag: 'locked', reason: 'passphraseNeeded' });
});

async function settledState({ state }: HostServices, signal: AbortSignal | undefined): Promise<HostState> {
  if (state.current().kind !== 'opening') return state.current();
  for await (const next of state.iterate(signal)) if (next.kind !== 'opening') return next;
  return state.current();
}
