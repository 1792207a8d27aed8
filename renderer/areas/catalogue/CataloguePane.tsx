import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../../../core/contract/catalogue.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { AddToCartButton } from './AddToCart.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import { PriceTables } from './PriceTables.tsx';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXXS, paddingInlineEnd: tokens.spacingHorizontalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Terms and prices of the article on which the list stands. */
export function CataloguePane({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const now = useNow();
  const words = useCatalogueWords();
  const query = useQuery(api.catalogue.get.queryOptions({ input: { productId: row.productId, skuId: row.skuId } }));
  const former = row.formerNames[0];
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {row.title}
        </Subtitle2>
        <p className={styles.quiet}>{words.kind(row)}</p>
        {former === undefined ? null : <p className={styles.quiet}>{t('cell.formerly', { name: former })}</p>}
      </div>
      <div className={styles.actions}>
        {query.data === undefined ? null : <AddToCartButton detail={query.data} size="small" />}
        <Button size="small" onClick={() => go(addressOf('catalogue', row.productId, row.skuId))}>
          {t('page.open')}
        </Button>
      </div>
      <AnswerGate query={query}>
        {(detail) => (
          <>
            <ArticleNotices detail={detail} />
            {now === null ? null : <PriceTables detail={detail} now={now} isCompact />}
          </>
        )}
      </AnswerGate>
    </div>
  );
}
