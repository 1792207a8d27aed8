import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../core/contract/people.ts';
import { pinProblem } from '../../core/domain/people/pin.ts';
import { FormDialog } from '../components/FormDialog.tsx';
import { useNotify } from '../frame/notify.tsx';
import { screenErrorOf } from '../host/failure.ts';
import { useClient } from '../host/hooks.ts';
import { PinField } from './PinField.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';

const useStyles = makeStyles({ text: { margin: 0 } });

export type PinDialogProps = { readonly person: PersonView; readonly onClose: () => void };

/** The own PIN: set, changed, or given up where nobody else works here. */
export function PinDialog({ person, onClose }: PinDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const notify = useNotify();
  const [current, setCurrent] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [code, setCode] = useState<string | null>(null);
  const error = failure === null ? null : screenErrorOf(failure);
  const wrong = error?.tag === 'validation' ? (error.issues.find(({ path }) => path === 'current')?.problem ?? null) : null;
  const change = async (pin: string | null): Promise<void> => {
    setFailure(null);
    try {
      const { recoveryCode } = await client.people.changePin({ current: person.hasPin ? current : null, pin });
      notify({ text: pin === null ? t('pin.removed') : t('pin.changed'), tone: 'success' });
      if (recoveryCode === null) onClose();
      else setCode(recoveryCode);
    } catch (refusal) {
      setFailure(refusal);
    }
  };
  if (code !== null) return <RecoveryCode code={code} onClose={onClose} />;
  return (
    <FormDialog
      title={person.hasPin ? t('pin.change') : t('pin.set')}
      save={t('common:action.save')}
      error={wrong === null ? failure : null}
      isBusy={false}
      isBlocked={pinProblem(first) !== null || first !== second || (person.hasPin && current === '')}
      noValidate
      extra={person.hasPin && !person.pinIsTemporary ? <Button onClick={() => void change(null)}>{t('pin.remove')}</Button> : null}
      onSave={() => void change(first)}
      onClose={onClose}
    >
      <p className={styles.text}>{person.pinIsTemporary ? t('pin.temporary') : t('pin.text')}</p>
      {person.hasPin ? <PinField takesFocus label={t('pin.current')} value={current} onChange={setCurrent} problem={wrong === null ? null : t(wrong === 'wait' ? 'pin.waits' : 'signIn.wrong')} /> : null}
      <PinField takesFocus={!person.hasPin} isNew label={t('pin.new')} hint={t('pin.hint')} value={first} onChange={setFirst} />
      <PinField label={t('pin.again')} value={second} onChange={setSecond} problem={second !== '' && second !== first ? t('pin.different') : null} />
    </FormDialog>
  );
}
