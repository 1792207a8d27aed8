import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/settings.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

/** The whole journal as a file, for whoever has to look something up elsewhere. */
export function JournalExport() {
  const { t } = useTranslation('outbox');
  const client = useClient();
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate, isPending } = useMutation({
    mutationFn: async (format: 'text' | 'csv') => {
      const { fileName, content } = await client.outbox.exportJournal({ format, since: null });
      return desk.saveList({ name: fileName, text: content });
    },
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('journal.exported'), tone: 'success' });
      if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
    },
    onError: (error) => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' }),
  });
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<ArrowDownloadRegular />} disabled={isPending}>
          {t('journal.export')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => mutate('text')}>{t('journal.text')}</MenuItem>
          <MenuItem onClick={() => mutate('csv')}>{t('journal.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
