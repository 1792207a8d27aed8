import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../components/SearchField.tsx';
import { addressOf, href, useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { lateText } from '../../i18n/late-text.ts';
import { articleOf, ARTICLES, TOPICS, type Article } from './articles.ts';
import { blocksOf } from './prose.ts';
import { useHelpSearch } from './useHelpSearch.ts';

const useStyles = makeStyles({
  search: { maxWidth: '520px', marginBottom: tokens.spacingVerticalL },
  columns: { columnWidth: '320px', columnGap: tokens.spacingHorizontalXXXL },
  topic: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalXL },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  found: { maxWidth: '760px', rowGap: tokens.spacingVerticalM },
  name: { fontWeight: tokens.fontWeightSemibold },
  beginning: { margin: 0, color: tokens.colorNeutralForeground2, display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  quiet: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

const REFERENCE = ['glossary', 'rules', 'contacts'] as const;

/** All articles by subject, or what was found. */
export function ContentsPage() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { query, setQuery } = useAddress();
  const typed = query.get('q') ?? '';
  const asked = useDeferredValue(typed.trim());
  const box = useRef<HTMLInputElement>(null);
  return (
    <Page title={t('title')} scrolls>
      <search className={styles.search}>
        <SearchField ref={box} label={t('search')} value={typed} onChange={(text) => setQuery({ q: text === '' ? null : text })} />
      </search>
      {asked === '' ? <Contents /> : <Found typed={asked} />}
    </Page>
  );
}

function Contents() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <nav aria-label={t('contents')} className={styles.columns}>
      {TOPICS.map((topic) => (
        <section key={topic} className={styles.topic}>
          <h2 className={styles.heading}>{t(`topic.${topic}`)}</h2>
          <ul className={styles.list}>
            {ARTICLES.filter((article) => article.topic === topic).map((article) => (
              <li key={article.id}>
                <ArticleLink article={article} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.topic}>
        <h2 className={styles.heading}>{t('topic.reference')}</h2>
        <ul className={styles.list}>
          {REFERENCE.map((page) => (
            <li key={page}>
              <Link href={href(addressOf('help', page))}>{t(`page.${page}`)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </nav>
  );
}

function ArticleLink({ article }: { readonly article: Article }) {
  const { i18n } = useTranslation('help');
  return <Link href={href(addressOf('help', article.id))}>{lateText(i18n, 'help', `article.${article.id}.title`)}</Link>;
}

function Found({ typed }: { readonly typed: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('help');
  const search = useHelpSearch();
  const found = search(typed).flatMap((id) => articleOf(id) ?? []);
  if (found.length === 0) {
    return (
      <output>
        <p>{t('nothing', { text: typed })}</p>
        <p className={styles.quiet}>{t('nothingHint')}</p>
      </output>
    );
  }
  return (
    <>
      <output className={styles.quiet}>{t('results', { count: found.length })}</output>
      <ul className={`${styles.list} ${styles.found}`} aria-label={t('resultsLabel')}>
        {found.map((article) => (
          <li key={article.id}>
            <span className={styles.name}>
              <ArticleLink article={article} />
            </span>
            <p className={styles.beginning}>{beginningOf(lateText(i18n, 'help', `article.${article.id}.text`))}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function beginningOf(text: string): string {
  const first = blocksOf(text).find(({ kind }) => kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text : '';
}
