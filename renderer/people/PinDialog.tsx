import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../core/contract/people.ts';
import { pinProblem } from '../../core/domain/people/pin.ts';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { useNotify } from '../frame/notify.tsx';
import { screenErrorOf, type ScreenError } from '../host/failure.ts';
import { useClient } from '../host/hooks.ts';
import { PinField } from './PinField.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM }, text: { margin: 0 } });

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
  const [error, setError] = useState<ScreenError | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const wrong = error?.tag === 'validation' ? (error.issues.find(({ path }) => path === 'current')?.problem ?? null) : null;
  const change = async (pin: string | null): Promise<void> => {
    setError(null);
    try {
      const { recoveryCode } = await client.people.changePin({ current: person.hasPin ? current : null, pin });
      notify({ text: pin === null ? t('pin.removed') : t('pin.changed'), tone: 'success' });
      if (recoveryCode === null) onClose();
      else setCode(recoveryCode);
    } catch (failure) {
      setError(screenErrorOf(failure));
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void change(first);
  };
  if (code !== null) return <RecoveryCode code={code} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{person.hasPin ? t('pin.change') : t('pin.set')}</DialogTitle>
            <DialogContent className={styles.form}>
              <p className={styles.text}>{person.pinIsTemporary ? t('pin.temporary') : t('pin.text')}</p>
              {person.hasPin ? <PinField takesFocus label={t('pin.current')} value={current} onChange={setCurrent} problem={wrong === null ? null : t(wrong === 'wait' ? 'pin.waits' : 'signIn.wrong')} /> : null}
              <PinField takesFocus={!person.hasPin} isNew label={t('pin.new')} hint={t('pin.hint')} value={first} onChange={setFirst} />
              <PinField label={t('pin.again')} value={second} onChange={setSecond} problem={second !== '' && second !== first ? t('pin.different') : null} />
              {error === null || wrong !== null ? null : <ErrorNotice error={error} />}
            </DialogContent>
            <DialogActions fluid>
              {person.hasPin && !person.pinIsTemporary ? <Button onClick={() => void change(null)}>{t('pin.remove')}</Button> : null}
              <Button onClick={onClose}>{t('common:action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={pinProblem(first) !== null || first !== second || (person.hasPin && current === '')}>
                {t('common:action.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
