import { useRef, useState } from 'react';
import type { LetterCustomer } from '../../../core/contract/documents.ts';
import { useDesk } from '../../app/settings.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';
import { issueLetters, newRun, resumed } from './letter-run.ts';
import type { LetterRun } from './letter-run.ts';

export type LetterKind = 'renewalLetter' | 'priceChange';

type Job = { readonly kind: LetterKind; readonly about: string | null };

/** Issues letters to many customers, each with its PDF. */
export function useLetterRun() {
  const client = useClient();
  const desk = useDesk();
  const [run, setRun] = useState<LetterRun | null>(null);
  const stopping = useRef(false);
  const job = useRef<Job>({ kind: 'renewalLetter', about: null });

  const go = async (from: LetterRun): Promise<void> => {
    stopping.current = false;
    const { kind, about } = job.current;
    await issueLetters(from, {
      issue: async ({ id: subjectId, language }) => {
        const { id, number } = await client.documents.issue({ kind, subjectId, about, language, secondLanguage: null });
        await desk.keepPaper({ kind: 'paper', id });
        return { id, number };
      },
      isStopped: () => stopping.current,
      errorOf: screenErrorOf,
      tell: setRun,
    });
  };
  const start = async (kind: LetterKind, about: string | null, customers: readonly LetterCustomer[]): Promise<void> => {
    job.current = { kind, about };
    await go(newRun(customers));
  };
  const stop = (): void => {
    stopping.current = true;
    setRun((now) => (now?.state === 'running' ? { ...now, state: 'stopping' } : now));
  };
  const resume = async (): Promise<void> => {
    if (run?.state === 'ended') await go(resumed(run));
  };
  return { run, start, stop, resume, clear: () => setRun(null) };
}
