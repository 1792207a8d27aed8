import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteExtras } from '../../../../core/contract/documents.ts';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { PlaceholderText } from '../../papers/PlaceholderText.tsx';

type Props = { readonly quote: Pick<Quote, 'id' | 'language'>; readonly className?: string };

/** The terms under a quote: those of the office until somebody writes others for this quote. */
export function TermsField({ quote, className = '' }: Props) {
  const api = useApi();
  const extras = useQuery(api.documents.quoteExtras.queryOptions({ input: { id: quote.id } })).data;
  const texts = useQuery(api.documents.texts.queryOptions()).data;
  if (extras === undefined || texts === undefined) return null;
  return <Terms quote={quote} kept={extras} office={texts.terms[quote.language]} className={className} />;
}

const QUIET_MS = 600;

function Terms({ quote, kept, office, className }: Required<Props> & { readonly kept: QuoteExtras; readonly office: string }) {
  const { t } = useTranslation('quotes');
  const api = useApi();
  const queries = useQueryClient();
  // null: what is kept stands in the field.
  const [typed, setTyped] = useState<string | null>(null);
  const key = api.documents.quoteExtras.queryKey({ input: { id: quote.id } });
  const save = useMutation(api.documents.saveQuoteExtras.mutationOptions({ onSuccess: (saved) => queries.setQueryData(key, saved) }));
  const { mutate } = save;
  const keep = (text: string): void => {
    const terms = text === office ? null : text;
    // The newest of what the other fields have kept, not what stood there when this one was drawn.
    const now = queries.getQueryData<QuoteExtras>(key) ?? kept;
    if (terms !== now.terms) mutate({ ...now, id: quote.id, terms });
  };
  const latest = useRef({ typed, keep });
  useEffect(() => {
    latest.current = { typed, keep };
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => latest.current.keep(typed), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Whoever leaves the page in the middle of a word leaves nothing behind.
  useEffect(
    () => () => {
      const { typed: last, keep: keepLast } = latest.current;
      if (last !== null) keepLast(last);
    },
    [],
  );
  const value = typed ?? kept.terms ?? office;
  return (
    <div className={className}>
      <PlaceholderText id="quote-text-terms" label={t('head.terms')} hint={t(value === office ? 'head.termsOffice' : 'head.termsOwn')} value={value} language={quote.language} rows={4} maxLength={20_000} onChange={setTyped} onBlur={() => keep(value)} />
      {value === office ? null : (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            setTyped(office);
            keep(office);
          }}
        >
          {t('head.termsBack')}
        </Button>
      )}
      {save.error === null ? null : <ErrorNotice error={screenErrorOf(save.error)} onRetry={() => keep(value)} />}
    </div>
  );
}
