import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { FilePreviewView } from './FilePreviewView.tsx';
import { LARGEST_MB, readFile } from './read-file.ts';
import type { ReadFile } from './read-file.ts';
import { useListsKept } from './useListsKept.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minHeight: '180px' },
  hidden: { display: 'none' },
});

/** A file is read, what it would do is shown, and only then it is kept. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['prices', 'common']);
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ReadFile | null>(null);
  const [isTooBig, setTooBig] = useState(false);
  const preview = useMutation({ mutationFn: (asked: ReadFile & { readonly month: string | null }) => client.prices.preview(asked) });
  const keeping = useMutation({
    mutationFn: (asked: ReadFile & { readonly month: string }) => client.prices.importFile(asked),
    onSuccess: useListsKept(onClose),
  });
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = await readFile(chosen);
    setTooBig(read === null);
    setFile(read);
    if (read !== null) preview.mutate({ ...read, month: null });
  };
  const readable = preview.data?.kind === 'readable' && !preview.isPending ? preview.data : null;
  const error = preview.error ?? keeping.error;
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('import.title')}</DialogTitle>
          <DialogContent className={styles.body}>
            <input ref={input} type="file" accept=".csv,.zip,text/csv,application/zip" className={styles.hidden} aria-label={t('import.file')} onChange={(event) => void choose(event.target.files?.[0])} />
            {error === null ? null : <ErrorNotice error={screenErrorOf(error)} wide />}
            {isTooBig ? (
              <MessageBar intent="error">
                <MessageBarBody>{t('import.tooBig', { size: LARGEST_MB })}</MessageBarBody>
              </MessageBar>
            ) : null}
            {preview.isPending && file !== null ? <Spinner label={t('import.reading', { name: file.name })} /> : null}
            {preview.data === undefined || preview.isPending || file === null ? null : <FilePreviewView preview={preview.data} onMonth={(month) => preview.mutate({ ...file, month })} />}
            <div>
              <Button icon={<DocumentArrowUpRegular />} appearance={readable === null ? 'primary' : 'secondary'} disabled={preview.isPending || keeping.isPending} onClick={() => input.current?.click()}>
                {t(file === null ? 'import.choose' : 'import.again')}
              </Button>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button appearance="primary" disabled={readable === null || file === null || keeping.isPending} onClick={() => (readable === null || file === null ? undefined : keeping.mutate({ ...file, month: readable.month }))}>
              {t('import.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
