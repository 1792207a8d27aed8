import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../frame/notify.tsx';
import { LARGEST_MB, readFile } from '../lists/read-file.ts';
import type { ReadFile } from '../lists/read-file.ts';

const useStyles = makeStyles({ hidden: { display: 'none' } });

export type FilePickProps = { readonly label: string; readonly accept: string; readonly busy: boolean; readonly onFile: (file: ReadFile) => void };

/** A button that asks for a file and hands over its bytes. */
export function FilePick({ label, accept, busy, onFile }: FilePickProps) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = await readFile(chosen);
    if (read === null) notify({ text: t('import.tooBig', { size: LARGEST_MB }), tone: 'error' });
    else onFile(read);
    // The same file may be chosen again once it was put right.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept={accept} className={styles.hidden} aria-label={label} onChange={(event) => void choose(event.target.files?.[0])} />
      <Button icon={<ArrowUploadRegular />} disabled={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
