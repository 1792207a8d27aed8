import type { DomainState } from '../../../contract/customer-drafts.ts';
import { barePrefix, prefixProblem } from '../../../domain/tenants/domain-prefix.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

/** Whether a prefix is still free (S-061). Nobody answering is no failure: it stays unknown until there is a connection. */
export async function domainState({ checks }: Pick<OpenOffice, 'checks'>, prefix: string): Promise<DomainState> {
  if (prefixProblem(prefix) !== null) return 'unknown';
  const answer = await checks.isDomainFree(barePrefix(prefix));
  if (!answer.ok) return 'unknown';
  return answer.value ? 'free' : 'taken';
}

/** The link with which a customer accepts this office as its partner (S-064). It is the same for every customer. */
export async function relationshipLink({ checks }: Pick<OpenOffice, 'checks'>): Promise<Result<{ readonly url: string }, DeskError>> {
  const answer = await checks.relationshipRequest();
  return answer.ok ? ok({ url: answer.value.url }) : answer;
}
