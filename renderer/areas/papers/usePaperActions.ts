import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PaperRef, PdfResult } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

type Draft = Extract<PaperRef, { kind: 'draftPaper' }>;

export type PaperActions = {
  readonly savePdf: (paper: PaperRef) => void;
  readonly print: (paper: PaperRef) => void;
  readonly issue: (draft: Draft) => void;
  readonly isBusy: boolean;
  /** Why the last one failed. */
  readonly error: ScreenError | null;
};

type Job = { readonly kind: 'pdf' | 'print'; readonly paper: PaperRef } | { readonly kind: 'issue'; readonly paper: Draft };

/** What can be done with a companion paper. */
export function usePaperActions(): PaperActions {
  const { t } = useTranslation('quotes');
  const desk = useDesk();
  const client = useClient();
  const notify = useNotify();
  const told = (result: PdfResult): ScreenError | null => {
    if (result.kind === 'failed') return result.error;
    if (result.kind === 'saved') notify({ text: t('done.pdf', { path: result.path }), tone: 'success' });
    if (result.kind === 'printed') notify({ text: t('done.printed'), tone: 'success' });
    return null;
  };
  const work = useMutation({
    mutationFn: async (job: Job): Promise<ScreenError | null> => {
      switch (job.kind) {
        case 'pdf':
          return told(await desk.savePaper(job.paper));
        case 'print':
          return told(await desk.printPaper(job.paper));
        case 'issue': {
          const { paper, id, about, language, secondLanguage } = job.paper;
          const issued = await client.documents.issue({ kind: paper, subjectId: id, about: about ?? null, language, secondLanguage });
          // The bytes are kept at once; should that fail, the first saving keeps them.
          void desk.keepPaper({ kind: 'paper', id: issued.id });
          notify({ text: t('papers.issued', { number: issued.number }), tone: 'success' });
          go(addressOf('quotes', 'papers', issued.id), { replace: true });
          return null;
        }
      }
    },
  });
  return {
    savePdf: (paper) => work.mutate({ kind: 'pdf', paper }),
    print: (paper) => work.mutate({ kind: 'print', paper }),
    issue: (paper) => work.mutate({ kind: 'issue', paper }),
    isBusy: work.isPending,
    error: work.error === null ? (work.data ?? null) : screenErrorOf(work.error),
  };
}
