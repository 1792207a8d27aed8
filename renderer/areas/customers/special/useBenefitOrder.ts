import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail } from '../../../../core/contract/catalogue.ts';
import type { UseBenefit } from '../../../../core/domain/catalog/use-benefits.ts';
import { nextLineId } from '../../quotes/editor/line-id.ts';
import { favourite, lineOf, priceChoices } from '../../quotes/editor/price-choices.ts';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient, useNow } from '../../../host/hooks.ts';
import { loadLate } from '../../../i18n/late.ts';

/** Teachers' licences to order, and the free ones that come with them. */
export type BenefitOrder = { readonly customerId: string; readonly benefit: UseBenefit; readonly toOrder: number; readonly free: number };
type Article = { readonly detail: CatalogueDetail; readonly quantity: number; readonly isFree: boolean };

/** Puts teachers' licences and the free students' licences that they bring into a new cart or quote, the free ones with their reason (S-127, S-128). */
export function useBenefitOrder({ customerId, benefit, toOrder, free }: BenefitOrder) {
  const { t, i18n } = useTranslation('customers');
  const client = useClient();
  const now = useNow();
  const notify = useNotify();
  const errorText = useErrorText();

  const articleOf = async (title: string): Promise<CatalogueDetail | null> => {
    const { rows } = await client.catalogue.page({ search: title, kind: 'all', segment: 'education', from: 0, count: 20 });
    const row = rows.find((one) => one.title.toLowerCase() === title.toLowerCase());
    if (row !== undefined) return client.catalogue.get({ productId: row.productId, skuId: row.skuId, customerId });
    notify({ text: t('special.benefits.notListed', { title }), tone: 'warning' });
    return null;
  };
  /** Both, or neither: half of it would be an order of something else. */
  const articles = async (): Promise<readonly Article[] | null> => {
    const wanted = [...(toOrder === 0 ? [] : [{ title: benefit.faculty, quantity: toOrder, isFree: false }]), { title: benefit.benefit, quantity: free, isFree: true }];
    const found: Article[] = [];
    for (const { title, quantity, isFree } of wanted) {
      const detail = await articleOf(title);
      if (detail === null) return null;
      found.push({ detail, quantity, isFree });
    }
    return found;
  };

  const cart = async (): Promise<void> => {
    const found = await articles();
    if (found === null) return;
    const { id } = await client.carts.create({ customerId });
    for (const { detail, quantity } of found) {
      const choice = favourite(priceChoices(detail, now));
      await client.carts.add({ cartId: id, line: { productId: detail.productId, skuId: detail.skuId, segment: choice?.segment ?? 'education', term: choice?.term ?? null, billingPlan: choice?.billingPlan ?? 'annual', quantity } });
    }
    go(addressOf('catalogue', 'carts', id));
  };
  const quote = async (): Promise<void> => {
    const found = await articles();
    if (found === null) return;
    const { id, language, currency, validUntil, subject, introduction, closing } = await client.quotes.create({ customerId });
    await loadLate(i18n, language);
    const say = i18n.getFixedT(language, 'contacts');
    const note = say('benefitNote', { faculty: benefit.faculty });
    const ids: string[] = [];
    const lines = found.map(({ detail, quantity, isFree }) => {
      const lineId = nextLineId(id, ids);
      ids.push(lineId);
      const line = lineOf(detail, { id: lineId, currency, now });
      return { ...line, quantity, unitPrice: line.unitPrice ?? { amount: 0, scale: 2, currency }, discountBasisPoints: line.discountBasisPoints ?? 0, note: isFree ? note : '' };
    });
    await client.quotes.save({ id, customerId, language, currency: lines[0]?.unitPrice.currency ?? currency, validUntil, subject, introduction, closing, lines });
    go(addressOf('quotes', id));
  };

  const { mutate, isPending } = useMutation({
    mutationFn: (what: 'cart' | 'quote') => (what === 'cart' ? cart() : quote()),
    onError: (error) => {
      const { title, todo } = errorText(screenErrorOf(error));
      notify({ text: `${title}. ${todo}`, tone: 'error' });
    },
  });
  return { isBusy: isPending, cart: () => mutate('cart'), quote: () => mutate('quote') };
}
