import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionInput } from '../../../electron/bridge.ts';
import { openOffice } from '../../app/open-office.ts';
import { useDesk } from '../../app/settings.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf, shellErrorOf, type ScreenError } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';
import { inputOf, toCheck, type ConnectionForm } from './connection-form.ts';

export type Switch = {
  readonly busy: 'checking' | 'switching' | null;
  readonly error: ScreenError | null;
  /** The service did not answer as it should; the office can be opened all the same. */
  readonly refused: boolean;
  readonly use: (form: ConnectionForm) => Promise<void>;
  readonly useAnyway: (form: ConnectionForm) => Promise<void>;
  /** An office that was open on this device before: with the secret that it has, if any. */
  readonly reopen: (connection: ConnectionInput) => Promise<void>;
};

/** What happens around the change: before the other office is opened, and when it could not be. */
export type AroundSwitch = { readonly before: () => void; readonly failed: () => void };

/** Signs in at the other office before it opens it. While anything fails the one that is open stays. */
export function useSwitch(around?: AroundSwitch): Switch {
  const desk = useDesk();
  const client = useClient();
  const notify = useNotify();
  const { t } = useTranslation('settings');
  const [busy, setBusy] = useState<Switch['busy']>(null);
  const [error, setError] = useState<ScreenError | null>(null);
  const [refused, setRefused] = useState(false);

  /** The form to open with, or null when the service refused it. */
  const checked = async (form: ConnectionForm): Promise<{ readonly form: ConnectionForm; readonly partner: string | null } | null> => {
    const connection = toCheck(form);
    if (connection === null) return { form, partner: null };
    setBusy('checking');
    try {
      const { partner, newRefreshToken } = await client.office.checkConnection(connection);
      return { form: { ...form, secret: newRefreshToken ?? form.secret }, partner: partner === null ? null : (partner.name ?? partner.id) };
    } catch (failure) {
      setError(screenErrorOf(failure));
      setRefused(true);
      return null;
    }
  };

  const open = async (connection: ConnectionInput, partner: string | null): Promise<void> => {
    setBusy('switching');
    around?.before();
    const answer = await openOffice(desk, connection);
    if (!answer.ok) {
      around?.failed();
      setError(answer.error);
    } else notify({ text: partner === null ? t('connection.switched') : t('connection.switchedAs', { partner }), tone: 'success' });
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setError(null);
    setRefused(false);
    try {
      await work();
    } catch (failure) {
      setError(shellErrorOf(failure));
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    error,
    refused,
    use: (form) =>
      attempt(async () => {
        const good = await checked(form);
        if (good !== null) await open(inputOf(good.form), good.partner);
      }),
    useAnyway: (form) => attempt(() => open(inputOf(form), null)),
    reopen: (connection) => attempt(() => open(connection, null)),
  };
}
