import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupResult } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { useNotify } from '../frame/notify.tsx';
import { BackupFacts } from './BackupFacts.tsx';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM }, text: { margin: 0 } });

/** Opens a backup as a restore would, shows what is in it, and restores it when somebody wants that. */
export function OpenBackup({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['backup', 'common']);
  const { checkBackup, restoreBackup } = useDesk();
  const notify = useNotify();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<BackupResult | null>(null);
  const [knows, setKnows] = useState(false);
  const good = result?.kind === 'done' ? result : null;
  const isWrong = result?.kind === 'failed' && result.error.tag === 'locked' && result.error.reason === 'passphraseWrong';
  const check = async (again: boolean): Promise<void> => {
    setBusy(true);
    setResult(await checkBackup(passphrase, again));
    setBusy(false);
  };
  const restore = async (): Promise<void> => {
    setBusy(true);
    const restored = await restoreBackup(passphrase);
    setBusy(false);
    if (restored.kind !== 'done') {
      setResult(restored);
      return;
    }
    notify({ text: t('open.restored'), tone: 'success' });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void check(isWrong);
  };
  return (
    <Dialog modalType="alert" open>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{good === null ? t('open.title') : t('open.goodTitle')}</DialogTitle>
            <DialogContent className={styles.form}>
              {good === null ? (
                <>
                  <p className={styles.text}>{t('open.text')}</p>
                  <Field label={t('passphrase')} required {...(isWrong ? { validationMessage: t('open.wrong') } : {})}>
                    <Input type="password" autoComplete="off" maxLength={1_000} value={passphrase} onChange={(_, data) => setPassphrase(data.value)} />
                  </Field>
                  {result?.kind === 'failed' && !isWrong ? <ErrorNotice error={result.error} /> : null}
                </>
              ) : (
                <>
                  <MessageBar intent="success" layout="multiline">
                    <MessageBarBody>{t('open.good')}</MessageBarBody>
                  </MessageBar>
                  <BackupFacts backup={good.backup} />
                  <p className={styles.text}>{t('open.effect')}</p>
                  <Checkbox label={t('open.knows')} checked={knows} onChange={(_, data) => setKnows(data.checked === true)} />
                </>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t(good === null ? 'common:action.cancel' : 'common:action.close')}</Button>
              {good === null ? (
                <Button type="submit" appearance="primary" disabled={busy || passphrase === ''}>
                  {busy ? t('busy') : isWrong ? t('open.again') : t('open.choose')}
                </Button>
              ) : (
                <Button appearance="primary" disabled={busy || !knows} onClick={() => void restore()}>
                  {busy ? t('busy') : t('open.restore')}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
