import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { useNotify } from '../frame/notify.tsx';
import { screenErrorOf } from '../host/failure.ts';
import { useClient } from '../host/hooks.ts';

/** The last way out when the own data cannot be opened: keep the file, begin without it. */
export function StartEmpty() {
  const { t } = useTranslation('common');
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const notify = useNotify();
  const aside = useMutation({
    mutationFn: () => client.office.setLedgerAside(),
    onSettled: () => setAsking(false),
    onSuccess: ({ keptAs }) => {
      if (keptAs !== null) notify({ text: t('setAside.ledger', { keptAs }), tone: 'warning' });
    },
  });
  return (
    <>
      <Button disabled={aside.isPending} onClick={() => setAsking(true)}>
        {t('gate.startEmpty')}
      </Button>
      {aside.error ? <ErrorNotice error={screenErrorOf(aside.error)} /> : null}
      <ConfirmDialog
        open={asking}
        title={t('gate.startEmptyTitle')}
        confirmLabel={t('gate.startEmptyConfirm')}
        busy={aside.isPending}
        onConfirm={() => aside.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('gate.startEmptyText')}
      </ConfirmDialog>
    </>
  );
}
