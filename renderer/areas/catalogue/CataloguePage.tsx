import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail } from '../../../core/contract/catalogue.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi, useNow } from '../../host/hooks.ts';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { AddToCartButton } from './AddToCart.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import { ownPriceIn } from './own-prices.ts';
import { PricesAsOf } from './PricesAsOf.tsx';
import { PriceTables } from './PriceTables.tsx';
import { Promotions } from './Promotions.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, alignItems: 'start' },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  text: { margin: 0, maxWidth: '80ch', whiteSpace: 'pre-line' },
});

/** One article: what it costs in every way it can be bought, what it needs, what it may become. */
export function CataloguePage({ productId, skuId }: { readonly productId: string; readonly skuId: string }) {
  const api = useApi();
  const { t } = useTranslation('catalogue');
  const query = useQuery(api.catalogue.get.queryOptions({ input: { productId, skuId } }));
  const list = useQuery(api.catalogue.page.queryOptions({ input: { search: '', kind: 'all', segment: null, from: 0, count: 1 } }));
  return (
    <Page scrolls title={query.data?.title ?? t('title')} crumb={<Crumb to="/catalogue" text={t('page.back')} />} note={<PricesAsOf at={list.data === undefined ? undefined : list.data.pricesAsOf} />} actions={query.data === undefined ? null : <AddToCartButton detail={query.data} />}>
      <AnswerGate query={query}>{(detail) => <Article detail={detail} />}</AnswerGate>
    </Page>
  );
}

function Article({ detail }: { readonly detail: CatalogueDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const now = useNow();
  const { productId, skuId } = detail;
  const own = useQuery(useApi().prices.books.sale.queryOptions({ input: { productId, skuId, customerId: null } }));
  const ownPrice = useMemo(() => ownPriceIn(own.data?.prices ?? []), [own.data]);
  return (
    <div className={styles.body}>
      <ArticleNotices detail={detail} />
      <Section title={t('prices.title')}>{now === null ? null : <PriceTables detail={detail} now={now} ownPrice={ownPrice} />}</Section>
      <div className={styles.columns}>
        <ArticleFacts detail={detail} />
        {detail.isAddOn ? (
          <Section title={t('prerequisites.title')}>
            <p className={styles.text}>{t(detail.prerequisites.length === 0 ? 'prerequisites.unknown' : 'prerequisites.text')}</p>
            <RelatedArticles names={detail.prerequisites} />
          </Section>
        ) : null}
        <Section title={t('upgrades.title')}>{detail.upgrades.length === 0 ? <p className={styles.text}>{t('upgrades.none')}</p> : <RelatedArticles names={detail.upgrades} />}</Section>
        <Section title={t('promotions.title')}>
          {detail.promotions.length === 0 || now === null ? <p className={styles.text}>{t('promotions.none')}</p> : <Promotions promotions={detail.promotions} now={now} />}
        </Section>
        <Section title={t('page.description')}>
          <p className={styles.text}>{detail.description === '' ? t('page.noDescription') : detail.description}</p>
        </Section>
      </div>
    </div>
  );
}

function ArticleFacts({ detail }: { readonly detail: CatalogueDetail }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const words = useCatalogueWords();
  const quantity =
    detail.maximumQuantity === null
      ? t('page.quantityFrom', { count: detail.minimumQuantity })
      : t('page.quantityFromTo', { minimum: format.number(detail.minimumQuantity), maximum: format.number(detail.maximumQuantity) });
  const ids = `${detail.productId}:${detail.skuId}`;
  return (
    <Section title={words.kind(detail)}>
      <KeyValue
        entries={[
          { label: t('page.quantity'), value: quantity },
          { label: t('page.segments'), value: words.segments(detail.segments) },
          ...(detail.formerNames.length === 0 ? [] : [{ label: t('page.formerNames'), value: detail.formerNames.join(', '), copy: detail.formerNames.join(', ') }]),
          { label: t('page.publisher'), value: detail.publisher },
          { label: t('page.ids'), value: ids, copy: ids },
        ]}
      />
    </Section>
  );
}
