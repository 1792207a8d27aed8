import { useTranslation } from 'react-i18next';
import type { GuideRun } from '../../../core/domain/guides/run.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

export type RunToStart = Pick<GuideRun, 'guide' | 'customerId' | 'customerName'>;

/** Begins a walk and goes to it. */
export function useStartRun(): (wanted: RunToStart) => void {
  const client = useClient();
  const report = useReport();
  const start = async (wanted: RunToStart): Promise<void> => {
    const { id } = await client.guides.start(wanted);
    go(addressOf('guides', id));
  };
  return (wanted) => void start(wanted).catch(report);
}

/** Says a failure in a corner. */
export function useReport(): (thrown: unknown) => void {
  const notify = useNotify();
  const errorText = useErrorText();
  useTranslation('errors');
  return (thrown) => {
    const { title, todo } = errorText(screenErrorOf(thrown));
    notify({ text: `${title}. ${todo}`, tone: 'error' });
  };
}
