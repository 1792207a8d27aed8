import { Button } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskError } from '../../core/errors/desk-error.ts';
import { useDesk } from '../app/settings.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { useHostStatus } from '../host/hooks.ts';

/** What the shell met while starting and the user should know: a settings file set aside, a key that cannot be read. */
export function StartNotices() {
  const { t } = useTranslation('common');
  const notices = useNotices();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const open = notices.filter((notice) => !seen.has(JSON.stringify(notice)));
  return open.map((notice) => {
    const key = JSON.stringify(notice);
    const understood = (
      <Button size="small" onClick={() => setSeen((before) => new Set([...before, key]))}>
        {t('action.understood')}
      </Button>
    );
    return <ErrorNotice key={key} error={notice} intent="warning" action={understood} wide />;
  });
}

/** Asked again whenever the data service changes its state: a start that failed says why here. */
function useNotices(): readonly DeskError[] {
  const desk = useDesk();
  const { status } = useHostStatus();
  const query = useQuery({ queryKey: ['shell', 'notices', status], queryFn: () => desk.appInfo(), placeholderData: keepPreviousData });
  return query.data?.notices ?? [];
}
