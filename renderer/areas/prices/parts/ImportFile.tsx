import { useMutation } from '@tanstack/react-query';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import type { ReadFile } from '../lists/read-file.ts';
import { FilePick } from './FilePick.tsx';
import { Note } from './Note.tsx';
import { usePartStyles } from './styles.ts';

/** Lines that are shown of a refused file; the rest is counted. */
const SHOWN = 8;

/** Taken whole, or refused whole with what is wrong in which line. */
export type ImportOutcome = { readonly kind: 'kept'; readonly text: string } | { readonly kind: 'refused'; readonly text: string | null; readonly lines: readonly string[] };

export type ImportFileProps = { readonly label: string; readonly accept: string; readonly onFile: (file: ReadFile) => Promise<ImportOutcome> };

/** A button that takes a file in and says what became of it. */
export function ImportFile({ label, accept, onFile }: ImportFileProps) {
  const styles = usePartStyles();
  const notify = useNotify();
  const importing = useMutation({
    mutationFn: onFile,
    onSuccess: (outcome) => {
      if (outcome.kind === 'kept') notify({ text: outcome.text, tone: 'success' });
    },
  });
  const refused = importing.data?.kind === 'refused' ? importing.data : null;
  return (
    <>
      {importing.error === null ? null : <ErrorNotice error={screenErrorOf(importing.error)} />}
      {refused === null ? null : (
        <Note intent="error">
          {refused.text}
          {refused.lines.slice(0, SHOWN).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Note>
      )}
      <div className={styles.buttons}>
        <FilePick label={label} accept={accept} busy={importing.isPending} onFile={(file) => importing.mutate(file)} />
      </div>
    </>
  );
}
