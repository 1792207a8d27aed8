import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PdfResult } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import type { LetterRun } from './useLetterRun.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM }, note: { margin: 0 }, list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: '30vh', overflowY: 'auto' } });

export type LetterRunDialogProps = { readonly run: LetterRun; readonly onStop: () => void; readonly onClose: () => void };

/** How far the letters are, with a way to stop; afterwards what came of it and where to put the files. */
export function LetterRunDialog({ run, onStop, onClose }: LetterRunDialogProps) {
  const { t } = useTranslation('quotes');
  return (
    <Dialog open modalType="alert">
      <DialogSurface data-letter-run={run.state}>
        <DialogBody>
          <DialogTitle>{run.state === 'ended' ? t('letters.done', { count: run.issued.length }) : t('letters.running')}</DialogTitle>
          {run.state === 'ended' ? <Ended run={run} onClose={onClose} /> : <Running run={run} onStop={onStop} />}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Running({ run, onStop }: Pick<LetterRunDialogProps, 'run' | 'onStop'>) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const done = run.issued.length + run.failed.length;
  const text = t('letters.progress', { done: format.number(done), total: format.number(run.total) });
  return (
    <>
      <DialogContent className={styles.root}>
        <ProgressBar value={done} max={run.total} aria-label={text} />
        <p className={styles.note} role="status">
          {run.state === 'stopping' ? t('letters.stopping') : text}
        </p>
      </DialogContent>
      <DialogActions>
        <Button disabled={run.state === 'stopping'} onClick={onStop}>
          {t('letters.stop')}
        </Button>
      </DialogActions>
    </>
  );
}

function Ended({ run, onClose }: Pick<LetterRunDialogProps, 'run' | 'onClose'>) {
  const styles = useStyles();
  const { t } = useTranslation(['quotes', 'common']);
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (as: 'one' | 'folder'): Promise<PdfResult> => (as === 'one' ? desk.savePaper({ kind: 'papers', ids: run.issued }) : desk.savePapers(run.issued)),
    onSuccess: (result, as) => {
      if (result.kind === 'saved') notify({ text: t(as === 'one' ? 'done.pdf' : 'letters.savedFolder', { path: result.path }), tone: 'success' });
    },
  });
  const failure = save.data?.kind === 'failed' ? save.data.error : null;
  const hasIssued = run.issued.length > 0;
  return (
    <>
      <DialogContent className={styles.root}>
        {run.issued.length + run.failed.length < run.total ? <p className={styles.note}>{t('letters.stopped')}</p> : null}
        {run.failed.length === 0 ? null : (
          <div>
            <p className={styles.note}>{t('letters.failed', { count: run.failed.length })}</p>
            <ul className={styles.list}>
              {run.failed.map(({ name, error }, index) => (
                <li key={`${index} ${name}`}>{`${name}: ${errorText(error).title}`}</li>
              ))}
            </ul>
          </div>
        )}
        {failure === null ? null : <ErrorNotice error={failure} wide />}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabled={!hasIssued || save.isPending} onClick={() => save.mutate('one')}>
          {t('letters.one')}
        </Button>
        <Button disabled={!hasIssued || save.isPending} onClick={() => save.mutate('folder')}>
          {t('letters.folder')}
        </Button>
        <Button disabled={save.isPending} onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </>
  );
}
