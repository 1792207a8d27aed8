import { useTranslation } from 'react-i18next';
import { AsOf } from '../../components/AsOf.tsx';

/** How old the price list is; nothing while that is not known yet, an honest word when there is none. */
export function PricesAsOf({ at }: { readonly at: number | null | undefined }) {
  const { t } = useTranslation('catalogue');
  if (at === undefined) return null;
  if (at === null) return t('list.pricesUnknown');
  return (
    <>
      {t('list.prices')} · <AsOf at={at} />
    </>
  );
}
