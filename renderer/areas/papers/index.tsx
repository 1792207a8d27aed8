import { IssuedPaper } from './IssuedPaper.tsx';
import { LettersPage } from './LettersPage.tsx';
import { NewPaper } from './NewPaper.tsx';
import { PapersList } from './PapersList.tsx';

/** What stands behind `#/quotes/papers`: the list, `new`, `letters` to many, or an issued paper. */
export function Papers({ rest }: { readonly rest: readonly string[] }) {
  const [id] = rest;
  if (id === undefined) return <PapersList />;
  if (id === 'letters') return <LettersPage />;
  return id === 'new' ? <NewPaper /> : <IssuedPaper key={id} id={id} />;
}
