import { useTranslation } from 'react-i18next';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';

/** New, away, back, once more: what one does with whole carts. */
export function useCartActions() {
  const { t } = useTranslation('orders');
  const { carts } = useClient();
  const notify = useNotify();
  const tell = useFailureNotice();
  const open = ({ id }: { readonly id: string }): void => go(addressOf('catalogue', 'carts', id));
  return {
    create: (customerId: string | null = null, draftId: string | null = null): void => void carts.create({ customerId, draftId }).then(open, tell),
    copy: (id: string): void => void carts.copy({ id }).then(open, tell),
    remove: (id: string): void =>
      void carts.remove({ id }).then(() => {
        go('/catalogue/carts');
        notify({ text: t('carts.removed'), undo: { label: t('carts.undo'), run: () => void carts.restore({ id }).then(open, tell) } });
      }, tell),
  };
}

function useFailureNotice(): (thrown: unknown) => void {
  const notify = useNotify();
  const errorText = useErrorText();
  return (thrown) => {
    const { title, todo } = errorText(screenErrorOf(thrown));
    notify({ text: `${title}. ${todo}`, tone: 'error' });
  };
}
