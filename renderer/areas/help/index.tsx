import type { AreaProps } from '../../frame/area.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import { articleOf } from './articles.ts';
import { ContactsPage } from './ContactsPage.tsx';
import { ContentsPage } from './ContentsPage.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import { RulesPage } from './RulesPage.tsx';

export function HelpArea({ rest }: AreaProps) {
  return (
    <LateWords>
      <Content key={rest[0] ?? ''} name={rest[0] ?? ''} />
    </LateWords>
  );
}

function Content({ name }: { readonly name: string }) {
  if (name === 'glossary') return <GlossaryPage />;
  if (name === 'rules') return <RulesPage />;
  if (name === 'contacts') return <ContactsPage />;
  const article = articleOf(name);
  return article === null ? <ContentsPage /> : <ArticlePage article={article} />;
}
