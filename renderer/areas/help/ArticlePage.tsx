import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/Page.tsx';
import { lateText } from '../../i18n/late-text.ts';
import { Crumb } from '../shared/Crumb.tsx';
import type { Article } from './articles.ts';
import { ArticleBody } from './ArticleBody.tsx';

export function ArticlePage({ article }: { readonly article: Article }) {
  const { t, i18n } = useTranslation('help');
  return (
    <Page title={lateText(i18n, 'help', `article.${article.id}.title`)} scrolls crumb={<Crumb to="/help" text={t('all')} />}>
      <ArticleBody article={article} />
    </Page>
  );
}
