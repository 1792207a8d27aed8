import { Button, Card, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { screenErrorOf, type ScreenError } from '../host/failure.ts';
import { useClient } from '../host/hooks.ts';
import { OtherWay, StepOfFirstRun } from './FirstRunAtGate.tsx';
import { passphraseProblem } from './passphrase.ts';

const useStyles = makeStyles({
  card: { width: '440px', maxWidth: '100%', padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { margin: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

export type LockedProps = { readonly passphrase: 'new' | 'known'; readonly wrong: boolean };

/** Where the system has no key store, a passphrase guards the data: chosen once, typed at every start. */
export function Locked({ passphrase, wrong }: LockedProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const unlock = useUnlock();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isNew = passphrase === 'new';
  const problem = isNew ? passphraseProblem(first, second) : first === '' ? 'missing' : null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null) void unlock.run(first);
  };
  const message = (wanted: 'missing' | 'short' | 'different') => (tried && problem === wanted ? { validationMessage: t(`gate.passphrase.${wanted}`) } : {});
  return (
    <main>
      <Card className={styles.card}>
        <h1 className={styles.title}>
          <LockClosedRegular aria-hidden />
          {isNew ? t('gate.passphrase.newTitle') : t('gate.passphrase.knownTitle')}
        </h1>
        {isNew ? <StepOfFirstRun /> : null}
        <p className={styles.text}>{isNew ? t('gate.passphrase.newText') : t('gate.passphrase.knownText')}</p>
        {isNew ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('gate.passphrase.noWayBack')}</MessageBarBody>
          </MessageBar>
        ) : null}
        {(wrong || unlock.refused) && !unlock.busy ? (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{t('gate.passphrase.wrong')}</MessageBarBody>
          </MessageBar>
        ) : null}
        {unlock.error ? <ErrorNotice error={unlock.error} /> : null}
        <form className={styles.form} noValidate onSubmit={onSubmit}>
          <Field label={t('gate.passphrase.label')} required {...message('missing')} {...message('short')}>
            <Input type="password" input={{ ref: field }} autoComplete="off" maxLength={1_000} value={first} onChange={(_, data) => setFirst(data.value)} />
          </Field>
          {isNew ? (
            <Field label={t('gate.passphrase.again')} required {...message('different')}>
              <Input type="password" autoComplete="off" maxLength={1_000} value={second} onChange={(_, data) => setSecond(data.value)} />
            </Field>
          ) : null}
          <Button type="submit" appearance="primary" disabled={unlock.busy}>
            {isNew ? t('gate.passphrase.choose') : t('gate.passphrase.open')}
          </Button>
          <OtherWay disabled={unlock.busy} />
        </form>
      </Card>
    </main>
  );
}

type Unlock = { readonly busy: boolean; readonly refused: boolean; readonly error: ScreenError | null; readonly run: (passphrase: string) => Promise<void> };

function useUnlock(): Unlock {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [error, setError] = useState<ScreenError | null>(null);
  const run = async (passphrase: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { unlocked } = await client.office.unlock({ passphrase });
      setRefused(!unlocked);
    } catch (failure) {
      setError(screenErrorOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, error, run };
}
