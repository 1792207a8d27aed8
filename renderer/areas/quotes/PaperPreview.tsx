import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Quote } from '../../../core/contract/quotes.ts';
import { useApi } from '../../host/hooks.ts';
import { PaperSheet } from '../papers/PaperSheet.tsx';
import { quoteAddress, versionOf } from './paper-view.ts';

/** The pages of a quote as they will be printed. */
export function PaperPreview({ quote }: { readonly quote: Quote }) {
  const api = useApi();
  const extras = useQuery(api.documents.quoteExtras.queryOptions({ input: { id: quote.id } })).dataUpdatedAt;
  const version = `${versionOf(quote)}-${extras}`;
  const options = api.documents.quoteLayout.queryOptions({ input: { id: quote.id } });
  // Counted anew with every version: a line more may begin a page.
  const layout = useQuery({ ...options, queryKey: [...options.queryKey, version], placeholderData: keepPreviousData });
  return <PaperSheet address={quoteAddress(quote.id)} version={version} pages={layout.data?.pages ?? 1} />;
}
