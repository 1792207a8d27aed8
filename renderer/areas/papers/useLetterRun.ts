import { useRef, useState } from 'react';
import type { LetterCustomer } from '../../../core/contract/documents.ts';
import { useDesk } from '../../app/settings.tsx';
import { screenErrorOf, type ScreenError } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

export type LetterKind = 'renewalLetter' | 'priceChange';

/** How far a run is; letters that were issued stay, also when it is stopped. */
export type LetterRun = {
  readonly state: 'running' | 'stopping' | 'ended';
  readonly total: number;
  readonly issued: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: ScreenError }[];
};

/** Issues letters one after the other, each with its PDF; one that fails does not hold up the others. */
export function useLetterRun() {
  const client = useClient();
  const desk = useDesk();
  const [run, setRun] = useState<LetterRun | null>(null);
  const stopping = useRef(false);

  const start = async (kind: LetterKind, about: string | null, customers: readonly LetterCustomer[]): Promise<void> => {
    stopping.current = false;
    const issued: string[] = [];
    const failed: { name: string; error: ScreenError }[] = [];
    const tell = (state: LetterRun['state']): void => setRun({ state, total: customers.length, issued: [...issued], failed: [...failed] });
    tell('running');
    for (const { id, name, language } of customers) {
      if (stopping.current) break;
      try {
        const paper = await client.documents.issue({ kind, subjectId: id, about, language, secondLanguage: null });
        await desk.keepPaper({ kind: 'paper', id: paper.id });
        issued.push(paper.id);
      } catch (error) {
        failed.push({ name, error: screenErrorOf(error) });
      }
      tell(stopping.current ? 'stopping' : 'running');
    }
    tell('ended');
  };
  const stop = (): void => {
    stopping.current = true;
    setRun((now) => (now?.state === 'running' ? { ...now, state: 'stopping' } : now));
  };
  return { run, start, stop, clear: () => setRun(null) };
}
