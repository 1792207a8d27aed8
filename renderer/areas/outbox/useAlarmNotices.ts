import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/settings.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNow, useOutboxStatus } from '../../host/hooks.ts';
import { useOutboxWords } from './useOutboxWords.ts';

/** Tells the system of windows that are closing, once for each distance; a click on the notice leads to the entry. */
export function useAlarmNotices(): void {
  const { t } = useTranslation('outbox');
  const desk = useDesk();
  const format = useFormat();
  const now = useNow();
  const status = useOutboxStatus();
  const words = useOutboxWords();
  const told = useRef(new Set<string>());
  useEffect(() => desk.onNotificationOpened(({ address }) => go(address)), [desk]);
  useEffect(() => {
    if (now === null) return;
    for (const { id, alarm, reached, at, gist } of status?.alarms ?? []) {
      const key = `${id} ${reached}`;
      if (alarm === 'badge' || told.current.has(key)) continue;
      told.current.add(key);
      const what = words.gist(gist);
      const left = format.duration(Math.max(0, at - now));
      void desk.showNotification({ title: t('alarm.notification', { left, what }).slice(0, 120), body: (gist?.customer ?? '').slice(0, 500), address: addressOf('outbox', id) });
    }
  }, [status, now, desk, format, t, words]);
}
