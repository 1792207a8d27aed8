import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { CustomerPick } from '../parts/CustomerPick.tsx';
import type { PickedCustomer } from '../parts/CustomerPick.tsx';
import { ProductPick } from '../parts/ProductPick.tsx';
import type { Picked } from '../parts/ProductPick.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { useBookWords } from './book-words.ts';

/** What an article sells at for a customer, and why, step by step. */
export function TryPrice() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const [product, setProduct] = useState<Picked | null>(null);
  return (
    <Section title={t('books.try')}>
      <div className={styles.controls}>
        <div className={styles.wide}>
          <ProductPick label={t('dialog.product')} picked={product} onPick={setProduct} />
        </div>
        <div className={styles.wide}>
          <CustomerPick label={t('adviser.customer')} picked={customer} onPick={setCustomer} />
        </div>
      </div>
      {product === null ? null : <Prices product={product} customer={customer} />}
    </Section>
  );
}

function Prices({ product, customer }: { readonly product: Picked; readonly customer: PickedCustomer | null }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const words = useBookWords();
  const input = { productId: product.productId, skuId: product.skuId, customerId: customer?.id ?? null };
  const { data, error } = useQuery(useApi().prices.books.sale.queryOptions({ input }));
  if (error !== null) return <ErrorNotice error={screenErrorOf(error)} />;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('books.try')}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('simulator.column.term')}
            </th>
            <th scope="col" className={styles.head}>
              {t('legacy.history.segment')}
            </th>
            <th scope="col" className={styles.head}>
              {t('books.list')}
            </th>
            <th scope="col" className={styles.head}>
              {t('books.sale')}
            </th>
            <th scope="col" className={styles.head}>
              {t('books.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(data?.prices ?? []).map(({ segment, term, billingPlan, list, price }) => (
            <tr key={`${segment ?? ''} ${term ?? ''} ${billingPlan}`} className={styles.row}>
              <th scope="row" className={styles.cell}>{`${term === null ? t('term.none') : t(`term.${term}`)}, ${t(`plan.${billingPlan}`)}`}</th>
              <td className={styles.cell}>{segment === null ? t('segment.none') : t(`segment.${segment}`)}</td>
              <td className={styles.cell}>{format.unitPrice(list)}</td>
              <td className={styles.cell}>
                <span className={styles.strong}>{format.unitPrice(price.sale)}</span>
              </td>
              <td className={styles.cell}>
                {price.kind === 'byBook' ? price.steps.map((step) => words.step(step)).join(' → ') : price.kind === 'noRate' ? t('books.noRate', { from: price.from, to: price.to }) : t('books.byList')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
