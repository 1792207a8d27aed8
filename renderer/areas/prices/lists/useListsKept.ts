import { useTranslation } from 'react-i18next';
import type { PriceListHead } from '../../../../core/contract/price-lists.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';

/** After lists were kept: says how many, shows the first of them and closes the dialog. */
export function useListsKept(onClose: () => void): (kept: { readonly lists: readonly Pick<PriceListHead, 'id'>[] }) => void {
  const { t } = useTranslation('prices');
  const notify = useNotify();
  return ({ lists }) => {
    notify({ text: t('import.done', { count: lists.length }), tone: 'success' });
    const [first] = lists;
    if (first !== undefined) go(addressOf('prices', 'lists', String(first.id)));
    onClose();
  };
}
