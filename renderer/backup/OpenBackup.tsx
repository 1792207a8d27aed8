import { Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupResult } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { FormDialog } from '../components/FormDialog.tsx';
import { useNotify } from '../frame/notify.tsx';
import { BackupFacts } from './BackupFacts.tsx';
import { failureOf } from './failure-of.tsx';

const useStyles = makeStyles({ text: { margin: 0 } });

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
  if (result?.kind === 'done') {
    return (
      <FormDialog title={t('open.goodTitle')} save={busy ? t('busy') : t('open.restore')} error={null} isBusy={busy} leave="close" isBlocked={!knows} isGuarded noValidate onSave={() => void restore()} onClose={onClose}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('open.good')}</MessageBarBody>
        </MessageBar>
        <BackupFacts backup={result.backup} />
        <p className={styles.text}>{t('open.effect')}</p>
        <Checkbox label={t('open.knows')} checked={knows} onChange={(_, data) => setKnows(data.checked === true)} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={t('open.title')}
      save={busy ? t('busy') : isWrong ? t('open.again') : t('open.choose')}
      {...failureOf(isWrong ? null : result)}
      isBusy={busy}
      isBlocked={passphrase === ''}
      isGuarded
      noValidate
      onSave={() => void check(isWrong)}
      onClose={onClose}
    >
      <p className={styles.text}>{t('open.text')}</p>
      <Field label={t('passphrase')} required {...(isWrong ? { validationMessage: t('open.wrong') } : {})}>
        <Input type="password" autoComplete="off" maxLength={1_000} value={passphrase} onChange={(_, data) => setPassphrase(data.value)} />
      </Field>
    </FormDialog>
  );
}
