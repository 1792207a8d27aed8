import { Field, Input, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupResult } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { FormDialog } from '../components/FormDialog.tsx';
import { passphraseProblem } from '../gate/passphrase.ts';
import { BackupFacts } from './BackupFacts.tsx';
import { failureOf } from './failure-of.tsx';

const useStyles = makeStyles({ text: { margin: 0 } });

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
  const make = async (): Promise<void> => {
    setBusy(true);
    setResult(await makeBackup(first));
    setBusy(false);
  };
  if (result?.kind === 'done') {
    return (
      <FormDialog title={t('make.doneTitle')} save={t('common:action.close')} error={null} isBusy={false} leave={null} isGuarded noValidate onSave={onClose} onClose={onClose}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('make.done', { path: result.path })}</MessageBarBody>
        </MessageBar>
        <BackupFacts backup={result.backup} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={t('make.title')}
      save={busy ? t('busy') : t('make.choose')}
      {...failureOf(result)}
      isBusy={busy}
      isBlocked={problem !== null}
      isGuarded
      noValidate
      onSave={() => void make()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
