import type { AreaProps } from '../../frame/area.ts';
import { QuoteList } from './list/QuoteList.tsx';
import { QuotePage } from './QuotePage.tsx';

/** `#/quotes` is the list, `#/quotes?new=1` begins a quote, `#/quotes/<id>` is one. */
export function QuotesArea({ rest }: AreaProps) {
  const [id] = rest;
  return id === undefined ? <QuoteList /> : <QuotePage key={id} id={id} />;
}
