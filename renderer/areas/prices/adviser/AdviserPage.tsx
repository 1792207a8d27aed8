import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviserInput } from '../../../../core/contract/adviser.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useNow } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { useMonthWords } from '../month-words.ts';
import { CustomerPick } from '../parts/CustomerPick.tsx';
import type { PickedCustomer } from '../parts/CustomerPick.tsx';
import { ProductPick } from '../parts/ProductPick.tsx';
import type { Picked } from '../parts/ProductPick.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { Advice } from './Advice.tsx';
import { FillControls } from './FillControls.tsx';
import { filled, readForecast, stretched } from './forecast.ts';
import { ForecastGrid } from './ForecastGrid.tsx';
import { PriceFields, readPrices } from './PriceFields.tsx';
import type { TypedPrices } from './PriceFields.tsx';

const START = { start: 20, growth: 0, seasonFrom: 1, seasonMonths: 0, seasonSeats: 0, spread: 10 };
const NO_PRICES: TypedPrices = { monthlyTerm: '', annualPaidMonthly: '', annualPaidUpfront: '' };

/** Which mix of a year's commitment and monthly seats suits a headcount (M-8, S-174). */
export function AdviserPage() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const now = useNow();
  const words = useMonthWords();
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const [product, setProduct] = useState<Picked | null>(null);
  const [months, setMonths] = useState(12);
  const [renewal, setRenewal] = useState(12);
  const [forecast, setForecast] = useState(() => filled(12, START));
  // Prices that were typed; otherwise those of the article.
  const [typed, setTyped] = useState<TypedPrices | null>(null);
  const { prices, currency, error } = usePrices(product, customer, typed);
  const read = readForecast(forecast);
  const advice: AdviserInput | null = read === null || prices === null ? null : { ...read, prices, currency, firstRenewal: renewal };
  return (
    <PricesPage part="adviser" scrolls>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t('adviser.intro')}</p>
        <Section title={t('adviser.what')}>
          <div className={styles.stack}>
            <div className={styles.controls}>
              <div className={styles.wide}>
                <CustomerPick label={t('adviser.customer')} hint={t('adviser.customerHint')} picked={customer} onPick={setCustomer} />
              </div>
              <div className={styles.wide}>
                <ProductPick
                  label={t('dialog.product')}
                  picked={product}
                  onPick={(picked) => {
                    setProduct(picked);
                    setTyped(null);
                  }}
                />
              </div>
            </div>
            {error === null ? null : <ErrorNotice error={screenErrorOf(error)} />}
            <PriceFields currency={currency} known={prices} typed={typed} onChange={setTyped} />
          </div>
        </Section>
        <Section title={t('adviser.forecast')}>
          <div className={styles.stack}>
            <FillControls
              start={START}
              months={months}
              renewal={renewal}
              onRenewal={setRenewal}
              onMonths={(count) => {
                setMonths(count);
                setForecast((before) => stretched(before, count));
              }}
              onFill={(filling) => setForecast(filled(months, filling))}
            />
            <ForecastGrid forecast={forecast} months={monthNames(now ?? 0, months, words.short)} onChange={setForecast} />
          </div>
        </Section>
        {advice === null ? <p className={styles.quiet}>{t('adviser.waiting')}</p> : <Advice input={advice} months={monthNames(now ?? 0, months, words.long)} shortMonths={monthNames(now ?? 0, months, words.short)} customer={customer} product={product} />}
      </div>
    </PricesPage>
  );
}

/** From the next month on: nothing can be bought for days that are over. */
function monthNames(now: number, months: number, name: (month: string) => string): string[] {
  const date = new Date(now);
  return Array.from({ length: months }, (_, index) => name(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + index, 1)).toISOString().slice(0, 7)));
}

function usePrices(product: Picked | null, customer: PickedCustomer | null, typed: TypedPrices | null): { readonly prices: AdviserInput['prices'] | null; readonly currency: string; readonly error: unknown } {
  const { country } = useFormat();
  const api = useApi();
  const input = { productId: product?.productId ?? '', skuId: product?.skuId ?? '', customerId: customer?.id ?? null };
  const { data, error } = useQuery({ ...api.prices.adviser.prices.queryOptions({ input }), enabled: product !== null });
  const currency = data?.currency ?? 'EUR';
  if (typed !== null) return { prices: readPrices(typed, currency, country), currency, error };
  if (data === undefined) return { prices: readPrices(NO_PRICES, currency, country), currency, error };
  const { monthlyTerm, annualPaidMonthly, annualPaidUpfront } = data;
  return { prices: { monthlyTerm, annualPaidMonthly, annualPaidUpfront }, currency, error };
}
