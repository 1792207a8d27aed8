import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { passphraseProblem } from '../../../gate/passphrase.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { useFormStyles } from '../styles.ts';

const NOTHING = { from: '', to: '', again: '' };

/** Another passphrase for this office. What was typed is forgotten as soon as it was taken. */
export function PassphraseForm() {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'common']);
  const notify = useNotify();
  const [typed, setTyped] = useState(NOTHING);
  const [isTried, setTried] = useState(false);
  const change = useMutation(
    useApi().office.changePassphrase.mutationOptions({
      onSuccess: () => {
        setTyped(NOTHING);
        setTried(false);
        notify({ text: t('security.changed'), tone: 'success' });
      },
    }),
  );
  const failure = change.error === null ? null : screenErrorOf(change.error);
  const isWrong = failure?.tag === 'locked' && failure.reason === 'passphraseWrong';
  const problem = passphraseProblem(typed.to, typed.again);
  const put = (part: Partial<typeof NOTHING>): void => {
    if (change.isError) change.reset();
    setTyped({ ...typed, ...part });
  };
  const said = (wanted: 'missing' | 'short' | 'different') => (isTried && problem === wanted ? { validationMessage: t(`common:gate.passphrase.${wanted}`) } : {});
  const first = isWrong ? t('common:gate.passphrase.wrong') : isTried && typed.from === '' ? t('common:gate.passphrase.missing') : null;
  return (
    <form
      className={styles.group}
      noValidate
      aria-label={t('security.passphrase')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed.from !== '' && problem === null && !change.isPending) change.mutate({ from: typed.from, to: typed.to });
      }}
    >
      <h3 className={styles.legend}>{t('security.passphrase')}</h3>
      <p className={styles.note}>{t('security.passphraseText')}</p>
      <Field className={styles.narrow} label={t('security.current')} required {...(first === null ? {} : { validationMessage: first })}>
        <Input type="password" autoComplete="off" maxLength={1_000} value={typed.from} onChange={(_, data) => put({ from: data.value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('security.next')} required hint={t('security.hint')} {...said('missing')} {...said('short')}>
          <Input type="password" autoComplete="off" maxLength={1_000} value={typed.to} onChange={(_, data) => put({ to: data.value })} />
        </Field>
        <Field label={t('security.again')} required {...said('different')}>
          <Input type="password" autoComplete="off" maxLength={1_000} value={typed.again} onChange={(_, data) => put({ again: data.value })} />
        </Field>
      </div>
      {failure !== null && !isWrong ? <ErrorNotice error={failure} /> : null}
      <NeedsRight need="administrator">
        {(allowed) => (
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!allowed || change.isPending}>
              {t('security.change')}
            </Button>
            {change.isPending ? <Spinner size="tiny" label={t('security.changing')} /> : null}
          </div>
        )}
      </NeedsRight>
    </form>
  );
}
