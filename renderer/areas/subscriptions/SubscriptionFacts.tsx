import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionCourse, SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { UnitPrice } from '../../../core/domain/money/money.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, href } from '../../frame/address.ts';
import { articleOf } from '../catalogue/article-of.ts';
import { Section } from '../shared/Section.tsx';
import { TermDay } from '../shared/TermDay.tsx';
import { STATUS_TONE, useSubscriptionWords } from './words.ts';

/** Everything that the copy says of one subscription; what it does not say is said to be missing. */
export function SubscriptionFacts({ detail, money }: { readonly detail: SubscriptionDetail; readonly money: SubscriptionCourse['money'] }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const words = useSubscriptionWords();
  const moment = (at: number | null) => (at === null ? t('fact.notStated') : <When at={at} style="dateTime" />);
  const lastDay = (at: number | null) =>
    at === null ? (
      t('fact.notStated')
    ) : (
      <>
        <TermDay endsAt={at} day="last" /> ({t('fact.endsAtHint')})
      </>
    );
  const priceText = (price: UnitPrice | null): string => {
    if (price === null) return t('fact.priceUnknown');
    return t(detail.term === null ? 'fact.priceOnce' : 'fact.priceLocked', { price: format.unitPrice(price) });
  };
  const article = articleOf(detail.offerId);
  return (
    <Section title={t('section.facts')}>
      <KeyValue
        entries={[
          { label: t('fact.customer'), value: <Link href={href(addressOf('customers', detail.customerId))}>{detail.customerName}</Link>, copy: detail.customerName },
          { label: t('fact.product'), value: detail.product === '' ? t('fact.notStated') : detail.product, copy: detail.product === '' ? null : detail.product },
          ...(detail.friendlyName === '' || detail.friendlyName === detail.product ? [] : [{ label: t('fact.friendlyName'), value: detail.friendlyName, copy: detail.friendlyName }]),
          { label: t('fact.status'), value: <StatusBadge tone={STATUS_TONE[detail.status]} text={words.status(detail.status)} /> },
          ...(detail.suspensionReasons.length === 0 ? [] : [{ label: t('fact.suspensionReasons'), value: detail.suspensionReasons.map(words.reason).join(', ') }]),
          { label: t('fact.model'), value: words.model(detail.model) },
          { label: t('fact.quantity'), value: format.number(detail.quantity) },
          { label: t('fact.term'), value: words.term(detail.term) },
          { label: t('fact.billingPlan'), value: words.plan(detail.billingPlan) },
          { label: t('fact.price'), value: detail.isTrial ? words.plan('none') : priceText(money.price) },
          ...(money.exposure === null ? [] : [{ label: t('fact.exposure'), value: t('fact.exposureOf', { remaining: format.money(money.exposure.remaining), total: format.money(money.exposure.total) }) }]),
          { label: t('fact.autoRenew'), value: words.onOff(detail.autoRenew) },
          { label: t('fact.startsAt'), value: moment(detail.startsAt) },
          { label: t('fact.endsAt'), value: lastDay(detail.endsAt) },
          { label: t('fact.billingCycleEndsAt'), value: lastDay(detail.billingCycleEndsAt) },
          { label: t('fact.createdAt'), value: moment(detail.createdAt) },
          ...(detail.orderId === null ? [] : [{ label: t('fact.order'), value: <Link href={orderAddress(detail.customerId, detail.orderId)}>{detail.orderId}</Link>, copy: detail.orderId }]),
          ...(article === null ? [] : [{ label: t('fact.catalogue'), value: <Link href={href(addressOf('catalogue', article.productId, article.skuId))}>{t('fact.catalogueLink')}</Link>, copy: `${article.productId}:${article.skuId}` }]),
          ...(detail.promotionId === null ? [] : [{ label: t('fact.promotion'), value: detail.promotionId, copy: detail.promotionId }]),
          ...(detail.partnerIdOnRecord === null ? [] : [{ label: t('fact.partner'), value: detail.partnerIdOnRecord, copy: detail.partnerIdOnRecord }]),
          ...(detail.migratedFrom === null ? [] : [{ label: t('fact.migratedFrom'), value: <Link href={href(addressOf('subscriptions', detail.migratedFrom))}>{detail.migratedFrom}</Link>, copy: detail.migratedFrom }]),
          { label: t('fact.id'), value: detail.id, copy: detail.id },
        ]}
      />
    </Section>
  );
}

const orderAddress = (customerId: string, orderId: string): string => `${href(addressOf('customers', customerId))}?tab=orders&order=${encodeURIComponent(orderId)}`;
