import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf, href } from '../../frame/address.ts';
import { articleOf } from './article-of.ts';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', rowGap: tokens.spacingVerticalXS } });

/** Articles that another one names: by title, or by `product:sku` where the copy does not hold them. */
export function RelatedArticles({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <ul className={styles.list}>
      {[...new Set(names)].map((name) => (
        <li key={name}>{articleOf(name) === null ? <Link href={`${href(addressOf('catalogue'))}?q=${encodeURIComponent(name)}`}>{name}</Link> : name}</li>
      ))}
    </ul>
  );
}
