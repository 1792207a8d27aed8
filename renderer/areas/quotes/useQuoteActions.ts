import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../core/contract/quotes.ts';
import type { PdfResult } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

export type QuoteActions = {
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly issue: () => void;
  readonly isBusy: boolean;
  /** Why the last one failed. */
  readonly error: ScreenError | null;
};


/**
 * What can be done with a quote. `ready` keeps what is still being typed first; while that
 * cannot be done nothing else happens.
 */
export function useQuoteActions(quote: Quote, ready: () => Promise<boolean>): QuoteActions {
  const { t } = useTranslation('quotes');
  const desk = useDesk();
  const client = useClient();
  const notify = useNotify();
  const { id } = quote;

  const paper = (result: PdfResult): ScreenError | null => {
    if (result.kind === 'failed') return result.error;
    if (result.kind === 'saved') notify({ text: t('done.pdf', { path: result.path }), tone: 'success' });
    if (result.kind === 'printed') notify({ text: t('done.printed'), tone: 'success' });
    return null;
  };
  const restore = async (): Promise<void> => {
    await client.quotes.restore({ id });
    go(addressOf('quotes', id));
  };
  const work = useMutation({
    mutationFn: async (job: 'pdf' | 'print' | 'copy' | 'remove' | 'issue'): Promise<ScreenError | null> => {
      if (!(await ready())) return null;
      switch (job) {
        case 'pdf':
          return paper(await desk.savePdf({ kind: 'quote', id }));
        case 'print':
          return paper(await desk.print({ kind: 'quote', id }));
        case 'copy': {
          const copy = await client.quotes.copy({ id });
          go(addressOf('quotes', copy.id));
          notify({ text: t('done.copied'), tone: 'success' });
          return null;
        }
        case 'remove':
          await client.quotes.remove({ id });
          go('/quotes', { replace: true });
          notify({ text: t('done.removed'), undo: { label: t('done.undo'), run: () => void restore() } });
          return null;
        case 'issue': {
          const issued = await client.quotes.issue({ id });
          // The bytes are kept at once; should that fail, the first saving keeps them.
          void desk.keepPaper({ kind: 'quote', id });
          notify({ text: t('done.issued', { number: issued.number ?? '' }), tone: 'success' });
          return null;
        }
      }
    },
  });
  return {
    savePdf: () => work.mutate('pdf'),
    print: () => work.mutate('print'),
    copy: () => work.mutate('copy'),
    remove: () => work.mutate('remove'),
    issue: () => work.mutate('issue'),
    isBusy: work.isPending,
    error: work.error === null ? (work.data ?? null) : screenErrorOf(work.error),
  };
}
