import type { AreaProps } from '../../frame/area.ts';
import { Papers } from '../papers/index.tsx';
import { QuoteList } from './list/QuoteList.tsx';
import { QuotePage } from './QuotePage.tsx';

/** `#/quotes` is the list, `#/quotes?new=1` begins a quote, `#/quotes/<id>` is one; `#/quotes/papers` are the papers beside them. */
export function QuotesArea({ rest }: AreaProps) {
  const [id, ...further] = rest;
  if (id === 'papers') return <Papers rest={further} />;
  return id === undefined ? <QuoteList /> : <QuotePage key={id} id={id} />;
}
