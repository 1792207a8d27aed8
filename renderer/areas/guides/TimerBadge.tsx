import { HourglassRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { isDue, type GuideTimer } from '../../../core/domain/guides/timers.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useNow } from '../../host/hooks.ts';

/** Until when something ought to come by itself, and since when it is late. */
export function TimerBadge({ timer }: { readonly timer: GuideTimer }) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const now = useNow();
  const at = format.dateTime(timer.dueAt);
  const due = now !== null && isDue(timer, instant(now));
  return <StatusBadge tone={due ? 'danger' : 'info'} icon={due ? <WarningRegular /> : <HourglassRegular />} text={due ? t('timer.due', { at }) : t('timer.running', { at })} />;
}
