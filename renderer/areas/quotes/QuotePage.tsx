import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { DraftEditor } from './editor/DraftEditor.tsx';
import { IssuedQuote } from './issued/IssuedQuote.tsx';

/** One quote: an editor while it is a draft, the paper once it is issued. */
export function QuotePage({ id }: { readonly id: string }) {
  const { t } = useTranslation('quotes');
  const query = useQuery(useApi().quotes.get.queryOptions({ input: { id } }));
  const quote = query.data;
  if (quote === undefined) {
    return (
      <Page title={t('title')} crumb={<Crumb to="/quotes" text={t('page.back')} />}>
        <AnswerGate query={query}>{() => null}</AnswerGate>
      </Page>
    );
  }
  return quote.state === 'issued' ? <IssuedQuote quote={quote} /> : <DraftEditor quote={quote} />;
}
