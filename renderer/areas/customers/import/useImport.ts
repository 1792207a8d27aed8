import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportEncoding, ImportPreview } from '../../../../core/contract/customer-import.ts';
import type { ImportField } from '../../../../core/domain/customers/import/columns.ts';
import { screenErrorOf, type ScreenError } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';

/** What the contract takes (`customer-import.ts`). */
export const LARGEST_FILE = 10_000_000;

export type ReadPreview = Extract<ImportPreview, { kind: 'read' }>;
export type ChosenFile = { readonly name: string; readonly content: string };
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'tooBig'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Extract<ImportPreview, { kind: 'refused' }>['problem'] }
  | { readonly kind: 'read'; readonly name: string; readonly preview: ReadPreview; readonly version: number };

type Choices = { readonly encoding: ImportEncoding | null; readonly columns: (ImportField | null)[] | null };
const OURS: Choices = { encoding: null, columns: null };

/** A file, read as often as somebody chooses otherwise, and its lines on their way into the drafts. */
export function useImport(onDone: (drafts: number) => void) {
  const client = useClient();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [choices, setChoices] = useState<Choices>(OURS);
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const preview = useMutation({
    mutationFn: ({ content, wanted }: { readonly content: ChosenFile; readonly wanted: Choices }) => client.customerImport.preview({ content: content.content, ...wanted }),
    onSuccess: (answer, { content }) =>
      setState((before) =>
        answer.kind === 'refused'
          ? { kind: 'refused', name: content.name, problem: answer.problem }
          : { kind: 'read', name: content.name, preview: answer, version: before.kind === 'read' ? before.version + 1 : 1 },
      ),
  });
  const run = useMutation({
    mutationFn: (lines: number[]) => client.customerImport.run({ content: file?.content ?? '', ...choices, lines }),
    onSuccess: ({ drafts }) => onDone(drafts),
  });

  const read = (content: ChosenFile, wanted: Choices): void => {
    setFile(content);
    setChoices(wanted);
    preview.mutate({ content, wanted });
  };
  const choose = async (chosen: File): Promise<void> => {
    if (chosen.size > LARGEST_FILE) setState({ kind: 'tooBig', name: chosen.name });
    else read({ name: chosen.name, content: base64(new Uint8Array(await chosen.arrayBuffer())) }, OURS);
  };
  const error = preview.error ?? run.error;
  return {
    state,
    isBusy: preview.isPending || run.isPending,
    error: error === null ? null : (screenErrorOf(error) satisfies ScreenError),
    choose,
    useEncoding: (encoding: ImportEncoding) => (file === null ? undefined : read(file, { encoding, columns: null })),
    useColumns: (columns: (ImportField | null)[]) => (file === null ? undefined : read(file, { ...choices, columns })),
    run: (lines: readonly number[]) => run.mutate([...lines]),
  };
}

/** In pieces: a function takes no million arguments. */
const PIECE = 32_768;
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
