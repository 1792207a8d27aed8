import { useTranslation } from 'react-i18next';
import type { PersonView, PresenceView } from '../../core/contract/people.ts';
import { missingRights } from '../../core/domain/people/rights.ts';
import type { Need, Right } from '../../core/domain/people/rights.ts';
import { usePresence } from '../host/hooks.ts';

/** Whoever is signed in; null where the office keeps no list, or nobody is. */
export function useMe(): PersonView | null {
  const presence = usePresence();
  return presence?.kind === 'open' ? presence.person : null;
}

/** What is missing for something of this kind; nothing while it is not known who is here. */
export const useMissing = (need: Need): readonly Right[] => missingRights(need, useMe());

/** Why something may not be done, as a sentence; null when it may. */
export function useReason(need: Need): string | null {
  const { t } = useTranslation('errors');
  const missing = useMissing(need);
  return missing.length === 0 ? null : t('notAllowed.what', { rights: missing.map((right) => t(`right.${right}`)).join(', ') });
}

export type Closed = Extract<PresenceView, { kind: 'closed' }>;
