import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, Link, makeStyles, MessageBar, MessageBarBody, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular, PersonRegular } from '@fluentui/react-icons';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { useFormat } from '../format/useFormat.ts';
import { LanguageMenu } from '../frame/LanguageMenu.tsx';
import { screenErrorOf, type ScreenError } from '../host/failure.ts';
import { useClient, useNow } from '../host/hooks.ts';
import { PinField } from './PinField.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import type { Closed } from './usePresence.ts';

const useStyles = makeStyles({
  // Over everything, open dialogs included: what is behind belongs to somebody else.
  surface: { position: 'fixed', inset: 0, width: '100vw', maxWidth: 'none', height: '100vh', maxHeight: 'none', borderRadius: 0, border: 'none', display: 'grid', placeItems: 'center', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, width: '420px', maxWidth: '100%' },
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  names: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none', maxHeight: '40vh', overflowY: 'auto' },
  name: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  role: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});

/** Covers the program until somebody of the office says who he is. */
export function SignIn({ presence }: { readonly presence: Closed }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { people, last, because } = presence;
  const [chosen, setChosen] = useState<string | null>(people.length === 1 ? (people[0]?.id ?? null) : last);
  const [recovering, setRecovering] = useState(false);
  const person = people.find(({ id }) => id === chosen) ?? null;
  return (
    <Dialog modalType="alert" open>
      <DialogSurface className={styles.surface} backdrop={null} data-sign-in={because}>
        <DialogBody className={styles.card}>
          <DialogTitle as="h1" className={styles.title}>
            <LockClosedRegular aria-hidden />
            {recovering ? t('recover.title') : t(`signIn.${because}`)}
          </DialogTitle>
          <DialogContent className={styles.form}>
            {recovering ? (
              <RecoverForm administrators={people.filter(({ role }) => role === 'administrator')} onBack={() => setRecovering(false)} />
            ) : (
              <>
                <p className={styles.text}>{t('signIn.choose')}</p>
                <ul className={styles.names} aria-label={t('signIn.names')}>
                  {people.map(({ id, name, role }) => (
                    <li key={id}>
                      <Button className={mergeClasses(styles.name, id === chosen && styles.chosen)} icon={<PersonRegular />} aria-pressed={id === chosen} onClick={() => setChosen(id)}>
                        {name} <span className={styles.role}>&nbsp;· {t(`role.${role}`)}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
                {person === null ? null : <PinForm key={person.id} person={person} />}
                <Link as="button" onClick={() => setRecovering(true)}>
                  {t('signIn.forgotten')}
                </Link>
              </>
            )}
            <div className={styles.foot}>
              <span className={styles.role}>{t('signIn.goesOn')}</span>
              <LanguageMenu />
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PinForm({ person }: { readonly person: Closed['people'][number] }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const client = useClient();
  const format = useFormat();
  const now = useNow(1_000);
  const [pin, setPin] = useState('');
  const [refused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ScreenError | null>(null);
  const waits = person.waitUntil !== null && now !== null && person.waitUntil > now;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { kind } = await client.people.signIn({ id: person.id, pin: person.asksPin ? pin : null });
      setRefused(kind === 'refused');
      setPin('');
    } catch (failure) {
      setError(screenErrorOf(failure));
    }
    setBusy(false);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {waits && person.waitUntil !== null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('signIn.wait', { time: format.time(person.waitUntil) })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      {person.asksPin ? <PinField takesFocus label={t('signIn.pin', { name: person.name })} value={pin} onChange={setPin} problem={refused && pin === '' && !waits ? t('signIn.wrong') : null} /> : null}
      {!person.asksPin && refused ? <p className={styles.text}>{t('signIn.otherAccount')}</p> : null}
      <Button type="submit" appearance="primary" disabled={busy || waits || (person.asksPin && pin === '')}>
        {t('signIn.in')}
      </Button>
    </form>
  );
}
