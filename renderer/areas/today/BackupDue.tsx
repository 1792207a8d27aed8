import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../../core/domain/time/instant.ts';
import { useLayout } from '../../app/settings.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { go } from '../../frame/address.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { useStands } from '../../host/useStands.ts';
import { useMissing } from '../../people/usePresence.ts';

const WEEK = 7 * DAY;
const readTime = (stored: unknown): number => (typeof stored === 'number' ? stored : 0);

/** What exists only on this computer has not been in a backup for a month. Whoever may make one is reminded, and may put it off. */
export function BackupDue() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const { data } = useQuery({ ...useApi().backup.status.queryOptions(), enabled: useStands() });
  const mayMake = useMissing('administrator').length === 0;
  const [putOffUntil, putOff] = useLayout('today.backupPutOffUntil', readTime);
  if (now === null || !mayMake || data?.due !== true || now < putOffUntil) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-task="backup">
      <MessageBarBody>
        <MessageBarTitle>{t('backup.title')}</MessageBarTitle>
        {data.last === null ? t('backup.never') : t('backup.since', { day: format.date(data.last.at) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => go('/settings/data')}>
          {t('backup.make')}
        </Button>
        <Button onClick={() => putOff(now + WEEK)}>{t('backup.later')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
