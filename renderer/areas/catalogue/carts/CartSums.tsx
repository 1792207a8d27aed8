import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CartView } from '../../../../core/contract/carts.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { LimitNotice } from '../../orders/LimitNotice.tsx';
import { Section } from '../../shared/Section.tsx';
import { marginOf } from './cart-form.ts';
import { Figures } from './Figures.tsx';

const useStyles = makeStyles({ root: { display: 'grid', rowGap: tokens.spacingVerticalM }, note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } });

/** What the customer commits to and, for whoever may see it, what it costs, earns and adds to what is owed (S-176). */
export function CartSums({ cart }: { readonly cart: CartView }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const margin = marginOf(cart);
  const { cost, owed, limit, commitment, cancelUntil } = cart;
  const after = cost === null || owed === null ? null : { minor: owed.minor + cost.minor, currency: cost.currency };
  const figures =
    cost === null
      ? []
      : [
          { label: t('cost'), value: format.money(cost) },
          { label: t('carts.margin'), value: margin === null ? null : [format.money(margin), margin.basisPoints === null ? null : format.percent(margin.basisPoints)].filter((part) => part !== null).join(' · ') },
          ...(owed === null || after === null ? [] : [{ label: t('carts.owed'), value: format.money(owed) }, { label: t('carts.owedAfter'), value: format.money(after) }]),
        ];
  return (
    <Section title={t('carts.sums')}>
      <div className={styles.root}>
        <Figures
          entries={[
            { label: t('commitment'), value: commitment === null ? null : <strong>{format.money(commitment)}</strong> },
            ...figures,
            { label: t('cancel'), value: cancelUntil === null ? null : format.dateTime(cancelUntil) },
          ]}
        />
        <p className={styles.note}>{t(cart.byBook ? 'carts.bookPrices' : 'carts.listPrices')}</p>
        <LimitNotice limit={limit} />
      </div>
    </Section>
  );
}
