import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import { addressOf, href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';
import { articleOf } from './article-of.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXS } });

/** Articles named by `product:sku`, each under its title where the catalogue has it. */
export function RelatedArticles({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  const api = useApi();
  const articles = ids.map((id) => ({ id, article: articleOf(id) }));
  const answers = useQueries({
    queries: articles.map(({ article }) => ({ ...api.catalogue.get.queryOptions({ input: article ?? { productId: '', skuId: '' } }), enabled: article !== null, retry: false })),
  });
  if (ids.length === 0) return null;
  return (
    <ul className={styles.list}>
      {articles.map(({ id, article }, index) => {
        const title = answers[index]?.data?.title;
        return <li key={id}>{article === null || title === undefined ? id : <Link href={href(addressOf('catalogue', article.productId, article.skuId))}>{title}</Link>}</li>;
      })}
    </ul>
  );
}
