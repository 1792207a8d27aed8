import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupResult } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { passphraseProblem } from '../gate/passphrase.ts';
import { BackupFacts } from './BackupFacts.tsx';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM }, text: { margin: 0 } });

/** Asks for the backup's own passphrase, then where to; says what was written and checked. */
export function MakeBackup({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['backup', 'common']);
  const { makeBackup } = useDesk();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<BackupResult | null>(null);
  const problem = passphraseProblem(first, second);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setResult(await makeBackup(first));
    setBusy(false);
  };
  const done = result?.kind === 'done' ? result : null;
  return (
    <Dialog modalType="alert" open>
      <DialogSurface>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <DialogBody>
            <DialogTitle>{done === null ? t('make.title') : t('make.doneTitle')}</DialogTitle>
            <DialogContent className={styles.form}>
              {done === null ? (
                <>
                  <p className={styles.text}>{t('make.text')}</p>
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{t('make.noWayBack')}</MessageBarBody>
                  </MessageBar>
                  <Field label={t('passphrase')} required {...(first !== '' && problem === 'short' ? { validationMessage: t('common:gate.passphrase.short') } : { hint: t('make.hint') })}>
                    <Input type="password" autoComplete="off" maxLength={1_000} value={first} onChange={(_, data) => setFirst(data.value)} />
                  </Field>
                  <Field label={t('common:gate.passphrase.again')} required {...(second !== '' && problem === 'different' ? { validationMessage: t('common:gate.passphrase.different') } : {})}>
                    <Input type="password" autoComplete="off" maxLength={1_000} value={second} onChange={(_, data) => setSecond(data.value)} />
                  </Field>
                  {result?.kind === 'failed' ? <ErrorNotice error={result.error} /> : null}
                </>
              ) : (
                <>
                  <MessageBar intent="success" layout="multiline">
                    <MessageBarBody>{t('make.done', { path: done.path })}</MessageBarBody>
                  </MessageBar>
                  <BackupFacts backup={done.backup} />
                </>
              )}
            </DialogContent>
            <DialogActions>
              {done === null ? (
                <>
                  <Button onClick={onClose}>{t('common:action.cancel')}</Button>
                  <Button type="submit" appearance="primary" disabled={busy || problem !== null}>
                    {busy ? t('busy') : t('make.choose')}
                  </Button>
                </>
              ) : (
                <Button appearance="primary" onClick={onClose}>
                  {t('common:action.close')}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
