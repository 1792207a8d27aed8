import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { syncMood } from '../../frame/sync-words.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNow } from '../../host/hooks.ts';

const TONES: Readonly<Record<ReturnType<typeof syncMood>['kind'], Tone>> = {
  unknown: 'quiet',
  running: 'info',
  cancelling: 'info',
  offline: 'warning',
  problem: 'danger',
  never: 'quiet',
  idle: 'good',
};

/** The state of synchronisation in one word. */
export function SyncBadge({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('sync');
  const mood = syncMood(status).kind;
  return <StatusBadge tone={TONES[mood]} text={t(`mood.${mood}`)} />;
}

/** Whether there is a connection, when it last ran, and what comes next. */
export function SyncFacts({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('sync');
  return (
    <KeyValue
      entries={[
        { label: t('status.connection'), value: status.online ? t('status.online') : t('status.offline') },
        { label: t('status.last'), value: status.lastFinishedAt === null ? t('status.never') : <When at={status.lastFinishedAt} style="dateTime" /> },
        { label: t('status.next'), value: <Next status={status} /> },
      ]}
    />
  );
}

/** What it will do next, and when, without being asked. */
function Next({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const now = useNow();
  if (status.phase === 'running') return status.kind === 'first' ? t('next.first') : t('next.refresh');
  if (status.phase === 'cancelling') return t('next.cancelling');
  if (!status.online) return t('next.whenOnline');
  if (status.nextAttemptAt === null) return t('next.none');
  const at = now !== null && format.sameDay(status.nextAttemptAt, now) ? format.time(status.nextAttemptAt) : format.dateTime(status.nextAttemptAt);
  return <span title={format.exact(status.nextAttemptAt)}>{status.problem === null ? t('next.at', { at }) : t('next.retryAt', { at })}</span>;
}
