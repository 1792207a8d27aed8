import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSyncRegular, DismissRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

/** Start, or cancel while it runs. A full run reads everything again; a refresh what has changed. */
export function SyncActions({ status }: { readonly status: SyncStatus | null }) {
  const { t } = useTranslation('sync');
  const client = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const onError = (error: unknown): void => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' });
  const start = useMutation({ mutationFn: (full: boolean) => client.sync.start({ full }), onError });
  const cancel = useMutation({ mutationFn: () => client.sync.cancel(), onError });
  if (status === null) return null;
  if (status.phase === 'running' || status.phase === 'cancelling') {
    return (
      <Button icon={<DismissRegular />} disabled={status.phase === 'cancelling' || cancel.isPending} onClick={() => cancel.mutate()}>
        {status.phase === 'cancelling' ? t('action.cancelling') : t('action.cancel')}
      </Button>
    );
  }
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={t('action.more')} title={t('action.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => start.mutate(false)}>{t('action.refresh')}</MenuItem>
            <MenuItem onClick={() => start.mutate(true)}>{t('action.full')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="primary" icon={<ArrowSyncRegular />} disabled={start.isPending} onClick={() => start.mutate(false)}>
        {t('action.start')}
      </Button>
    </>
  );
}
