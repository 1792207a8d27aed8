import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PdfResult } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { leftOf } from './letter-run.ts';
import type { LetterRun } from './letter-run.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM }, note: { margin: 0 }, left: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM }, list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: '30vh', overflowY: 'auto' } });

export type LetterRunDialogProps = { readonly run: LetterRun; readonly onStop: () => void; /** Issues what is left. */ readonly onResume: () => void; readonly onClose: () => void };

/** How far the letters are, with a way to stop; afterwards what came of it and where to put the files. */
export function LetterRunDialog({ run, onStop, onResume, onClose }: LetterRunDialogProps) {
  const { t } = useTranslation('quotes');
  return (
    <Dialog open modalType="alert">
      <DialogSurface data-letter-run={run.state} data-issued={run.issued.length}>
        <DialogBody>
          <DialogTitle>{run.state === 'ended' ? t('letters.done', { count: run.issued.length }) : t('letters.running')}</DialogTitle>
          {run.state === 'ended' ? <Ended run={run} onResume={onResume} onClose={onClose} /> : <Running run={run} onStop={onStop} />}
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

function Ended({ run, onResume, onClose }: Pick<LetterRunDialogProps, 'run' | 'onResume' | 'onClose'>) {
  const styles = useStyles();
  const { t } = useTranslation(['quotes', 'common']);
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (as: 'one' | 'folder'): Promise<PdfResult> => (as === 'one' ? desk.savePaper({ kind: 'papers', ids }) : desk.savePapers(ids)),
    onSuccess: (result, as) => {
      if (result.kind === 'saved') notify({ text: t(as === 'one' ? 'done.pdf' : 'letters.savedFolder', { path: result.path }), tone: 'success' });
    },
  });
  const failure = save.data?.kind === 'failed' ? save.data.error : null;
  const hasIssued = run.issued.length > 0;
  const ids = run.issued.map(({ id }) => id);
  const left = leftOf(run);
  return (
    <>
      <DialogContent className={styles.root}>
        {left === 0 ? null : (
          <div className={styles.left}>
            {run.rest.length === 0 ? null : <p className={styles.note}>{t('letters.stopped', { count: run.rest.length })}</p>}
            <Button appearance="primary" disabled={save.isPending} onClick={onResume}>
              {t('letters.resume', { count: left })}
            </Button>
          </div>
        )}
        {run.failed.length === 0 ? null : (
          <div>
            <p className={styles.note}>{t('letters.failed', { count: run.failed.length })}</p>
            <ul className={styles.list}>
              {run.failed.map(({ customer, error }) => (
                <li key={customer.id}>{`${customer.name}: ${errorText(error).title}`}</li>
              ))}
            </ul>
          </div>
        )}
        {hasIssued ? <IssuedLetters run={run} /> : null}
        {failure === null ? null : <ErrorNotice error={failure} wide />}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance={left === 0 ? 'primary' : 'secondary'} disabled={!hasIssued || save.isPending} onClick={() => save.mutate('one')}>
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

/** Every letter that left the house, by number: what is not here was not given a number. */
function IssuedLetters({ run }: Pick<LetterRunDialogProps, 'run'>) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  return (
    <div>
      <p className={styles.note}>{t('letters.issued')}</p>
      <ul ref={reachable} className={styles.list} aria-label={t('letters.issued')}>
        {run.issued.map(({ id, number, name }) => (
          <li key={id}>{`${number} · ${name}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** What scrolls must be reachable by keyboard. */
const reachable = (list: HTMLElement | null): void => {
  if (list !== null) list.tabIndex = 0;
};
