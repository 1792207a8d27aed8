import { useTranslation } from 'react-i18next';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';

/** Says that an order stands in the queue, with the way to its entry. */
export function useTellOrdered(): (entryId: string) => void {
  const { t } = useTranslation('orders');
  const notify = useNotify();
  return (entryId) => notify({ text: t('done'), tone: 'success', undo: { label: t('show'), run: () => go(addressOf('outbox', entryId)) } });
}
