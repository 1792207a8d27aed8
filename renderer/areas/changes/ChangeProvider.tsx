import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { ActionKind, Allowed, Verdict } from '../../../core/domain/nce/verdict.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { changeOf, type ChangeKind } from './form-of.ts';

type Opened = { readonly change: ChangeKind; readonly verdict: Allowed };

const OpenChange = createContext<((opened: Opened) => void) | null>(null);

/** Within it, an allowed action can be decided on. */
export function ChangeProvider({ subscription, children }: { readonly subscription: SubscriptionDetail; readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  return (
    <OpenChange value={setOpened}>
      {children}
      {opened === null ? null : <ChangeDialog change={opened.change} verdict={opened.verdict} subscription={subscription} onClose={close} />}
    </OpenChange>
  );
}

/** Opens the dialog of an action; nothing where it is not allowed, has no dialog, or cannot be decided here. */
export function ChangeButton({ action, verdict }: { readonly action: ActionKind; readonly verdict: Verdict }) {
  const { t } = useTranslation('changes');
  const open = useContext(OpenChange);
  const change = verdict.kind === 'allowed' ? changeOf(action, verdict) : null;
  if (open === null || change === null || verdict.kind !== 'allowed') return null;
  return (
    <Button size="small" {...(change === 'cancel' ? { icon: <DeleteRegular /> } : {})} title={t(`title.${change}`)} data-change-button={change} onClick={() => open({ change, verdict })}>
      {t(`button.${change}`)}
    </Button>
  );
}
