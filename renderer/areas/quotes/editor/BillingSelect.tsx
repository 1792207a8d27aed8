import { makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi, useNow } from '../../../host/hooks.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useQuoteWords } from '../words.ts';
import { billingKey, byUse, FREE_BILLINGS } from './draft.ts';
import type { DraftLine } from './draft.ts';
import { priceChoices } from './price-choices.ts';
import type { PriceChoice } from './price-choices.ts';

const useStyles = makeStyles({ root: { width: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } } });

export type BillingSelectProps = { readonly line: DraftLine; readonly customerId: string; readonly currency: string; readonly label: string; readonly onChange: (patch: Partial<DraftLine>) => void };

const BY_USE = 'byUse';

/** Term and rhythm of payment in one choice: for a product those of the price list, each with its price; by use where no list has one. */
export function BillingSelect({ line, customerId, currency, label, onChange }: BillingSelectProps) {
  const styles = useStyles();
  const words = useQuoteWords();
  const format = useFormat();
  const { t } = useTranslation('quotes');
  const choices = useChoices(line, customerId);
  const isByUse = line.byUse === true;
  const current = choices.find((choice) => isCurrent(choice, line)) ?? choices.find((choice) => billingKey(choice) === billingKey(line));
  const severalSegments = new Set(choices.map(({ segment }) => segment)).size > 1;
  const free = FREE_BILLINGS.filter((billing) => choices.length === 0 || billingKey(billing) === billingKey(line));
  const textOf = (choice: PriceChoice): string => {
    const segment = severalSegments && choice.segment !== null ? ` · ${words.segment(choice.segment)}` : '';
    return `${words.billing(choice)}${segment} – ${format.unitPrice(choice.price)}`;
  };
  const choose = (key: string): void => {
    if (key === BY_USE) return onChange(byUse(currency));
    const choice = choices.find((one) => one.key === key);
    const billing = choice ?? FREE_BILLINGS.find((one) => billingKey(one) === key);
    if (billing) onChange({ term: billing.term, billingPlan: billing.billingPlan, byUse: false, ...(choice ? { unitPrice: choice.price } : {}) });
  };
  return (
    <Select size="small" className={styles.root} aria-label={label} title={isByUse ? t('lines.byUse') : current ? textOf(current) : words.billing(line)} value={isByUse ? BY_USE : (current?.key ?? billingKey(line))} onChange={(_, data) => choose(data.value)}>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {textOf(choice)}
        </option>
      ))}
      {isByUse || choices.length === 0 ? <option value={BY_USE}>{t('lines.byUse')}</option> : null}
      {current || isByUse ? null : <Own line={line} text={words.billing(line)} isListed={free.some((billing) => billingKey(billing) === billingKey(line))} />}
      {current || choices.length > 0
        ? null
        : free.map((billing) => (
            <option key={billingKey(billing)} value={billingKey(billing)}>
              {words.billing(billing)}
            </option>
          ))}
    </Select>
  );
}

/** What the line has, when no list offers it (any more). */
function Own({ line, text, isListed }: { readonly line: DraftLine; readonly text: string; readonly isListed: boolean }) {
  return isListed ? null : <option value={billingKey(line)}>{text}</option>;
}

const isCurrent = (choice: PriceChoice, line: DraftLine): boolean =>
  billingKey(choice) === billingKey(line) && choice.price.amount === line.unitPrice?.amount && choice.price.scale === line.unitPrice.scale;

function useChoices({ productId, skuId }: DraftLine, customerId: string): readonly PriceChoice[] {
  const now = useNow();
  const isProduct = productId !== null && skuId !== null;
  const query = useQuery(useApi().catalogue.get.queryOptions({ input: isProduct ? { productId, skuId, customerId } : skipToken }));
  return query.data ? priceChoices(query.data, now) : [];
}
