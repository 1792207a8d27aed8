import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { CartRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail, PriceView } from '../../../core/contract/catalogue.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useApi, useClient, useNow } from '../../host/hooks.ts';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { LateWords } from '../../i18n/LateWords.tsx';
import { QuantityInput } from '../quotes/editor/number-inputs.tsx';
import { howKey } from './carts/cart-form.ts';
import { usePaidFor } from './columns.tsx';
import { yearlyCost } from '../../../core/domain/orders/cart-draft.ts';
import { validityAt } from './price-tables.ts';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, alignItems: 'start' },
});

/** The way of an article into a cart. What is billed by use is asked for by letter instead (S-119). */
export function AddToCartButton({ detail, size = 'medium' }: { readonly detail: CatalogueDetail; readonly size?: 'small' | 'medium' }) {
  const { t, i18n } = useTranslation('orders');
  const [isOpen, setOpen] = useState(false);
  if (detail.licenceKind === 'usage') {
    return (
      <LateWords language={i18n.language === 'pl' || i18n.language === 'de' ? i18n.language : 'en'}>
        <MailDraftButton draft="azureEnquiry" appearance="primary" />
      </LateWords>
    );
  }
  if (!detail.isPurchasable) return null;
  return (
    <>
      <Button appearance="primary" size={size} icon={<CartRegular />} onClick={() => setOpen(true)}>
        {t('carts.add')}
      </Button>
      {isOpen ? <AddDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const NEW = 'new';

function AddDialog({ detail, onClose }: { readonly detail: CatalogueDetail; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const now = useNow();
  const carts = useQuery(useApi().carts.list.queryOptions());
  const open = (carts.data?.rows ?? []).filter(({ orderedAt }) => orderedAt === null);
  const prices = detail.prices.filter((price) => now === null || validityAt(price, now) === 'now');
  const [how, setHow] = useState<string | null>(null);
  const [quantity, setQuantity] = useState<number | null>(detail.minimumQuantity);
  const [cartId, setCartId] = useState<string | null>(null);
  const target = cartId ?? open[0]?.id ?? NEW;
  const price = prices.find((one) => howKey(one) === how) ?? proposed(prices);
  const { busy, error, add } = useAdding(detail, onClose);
  return (
    <FormDialog
      title={t('carts.addTitle', { title: detail.title })}
      save={t('carts.add')}
      error={error}
      isBusy={busy}
      isBlocked={price === null || quantity === null || carts.data === undefined}
      onSave={() => (price === null || quantity === null ? undefined : add({ cartId: target === NEW ? null : target, price, quantity }))}
      onClose={onClose}
    >
      <Field label={t('carts.how')} {...(prices.length === 0 ? { validationMessage: t('carts.noPrice') } : {})}>
        <HowChoice prices={prices} chosen={price} quantity={quantity} onChoose={setHow} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('column.quantity')}>
          <QuantityInput label={t('column.quantity')} value={quantity} onChange={setQuantity} />
        </Field>
        <Field label={t('carts.into')}>
          <Select size="small" value={target} onChange={(_, data) => setCartId(data.value)}>
            {open.map((cart) => (
              <option key={cart.id} value={cart.id}>
                {[cart.name, cart.customerName, cart.title].find((text) => text !== '') ?? t('carts.one')}
              </option>
            ))}
            <option value={NEW}>{t('carts.newOne')}</option>
          </Select>
        </Field>
      </div>
    </FormDialog>
  );
}

/** A year paid by the month is what most customers take; otherwise the first. */
const proposed = (prices: readonly PriceView[]): PriceView | null => prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'monthly') ?? prices[0] ?? null;

type HowProps = { readonly prices: readonly PriceView[]; readonly chosen: PriceView | null; readonly quantity: number | null; readonly onChoose: (key: string) => void };

/** Every way to buy, side by side with what it costs in a year. */
function HowChoice({ prices, chosen, quantity, onChoose }: HowProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const paid = usePaidFor();
  const words = useCatalogueWords();
  const several = new Set(prices.map(({ segment }) => segment)).size > 1;
  const textOf = (price: PriceView): string => {
    const yearly = quantity === null ? null : yearlyCost(price.list, price.billingPlan, quantity);
    const amount = yearly === null ? format.unitPrice(price.list) : t('carts.aYear', { amount: format.money(yearly) });
    return [several ? words.segment(price.segment) : null, paid(price), amount].filter((part) => part !== null).join(' · ');
  };
  return (
    <RadioGroup value={chosen === null ? '' : howKey(chosen)} onChange={(_, data) => onChoose(data.value)} aria-label={t('carts.how')}>
      {prices.map((price) => (
        <Radio key={howKey(price)} value={howKey(price)} label={textOf(price)} />
      ))}
    </RadioGroup>
  );
}

type Addition = { readonly cartId: string | null; readonly price: PriceView; readonly quantity: number };

function useAdding({ productId, skuId, title }: CatalogueDetail, onDone: () => void) {
  const { t } = useTranslation('orders');
  const { carts } = useClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ cartId, price, quantity }: Addition) => carts.add({ cartId, line: { productId, skuId, segment: price.segment, term: price.term, billingPlan: price.billingPlan, quantity } }),
    onSuccess: ({ id }) => {
      notify({ text: t('carts.added', { title }), tone: 'success', undo: { label: t('carts.openCart'), run: () => go(addressOf('catalogue', 'carts', id)) } });
      onDone();
    },
  });
  return { busy: isPending, error, add: (addition: Addition) => mutate(addition) };
}
