import type { ConnectionCheck, ConnectionToCheck } from '../../../contract/office.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { RemoteApi } from '../../../ports/remote-api.ts';
import type { HostOptions } from '../../host.ts';
import { connectRemote } from '../../remote-service.ts';

/** A person waits for the answer. */
const PATIENCE_MS = 20_000;

/**
 * Signs in with what was typed and asks who we are. Nothing is stored and the open office goes
 * on as it is, so that a wrong address or token is known before anything is changed.
 */
export async function checkConnection(options: HostOptions, typed: ConnectionToCheck): Promise<Result<ConnectionCheck, DeskError>> {
  if (!URL.canParse(typed.url)) return err({ tag: 'validation', issues: [{ path: 'url', problem: 'address' }] });
  let newRefreshToken: string | null = null;
  const { api } = connectRemote(
    {
      ...options,
      onNewRefreshToken: (token) => {
        newRefreshToken = token;
      },
    },
    { kind: 'remote', ...typed },
  );
  const patience = new AbortController();
  const answer = await Promise.race([
    askWhoWeAre(api, patience.signal),
    options.sleep(PATIENCE_MS, patience.signal).then((): Result<ConnectionCheck['partner'], DeskError> => err({ tag: 'offline', reason: 'timeout' })),
  ]);
  patience.abort();
  return answer.ok ? ok({ partner: answer.value, newRefreshToken }) : answer;
}

/** Some sign-ins may read customers but not the partner directory; both prove that the secret is good. */
async function askWhoWeAre(api: RemoteApi, signal: AbortSignal): Promise<Result<ConnectionCheck['partner'], DeskError>> {
  const profile = await api.partnerProfile({ signal });
  if (profile.ok) {
    const { partnerId, partnerName } = profile.value.entity;
    return ok({ id: partnerId, name: partnerName });
  }
  if (profile.error.tag !== 'notFound' && profile.error.tag !== 'forbidden') return profile;
  const customers = await api.customers({ cursor: null, size: 1 }, { signal });
  return customers.ok ? ok(null) : customers;
}
