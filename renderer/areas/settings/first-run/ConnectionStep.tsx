import { zodResolver } from '@hookform/resolvers/zod';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/settings.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { ConnectionFields } from '../ConnectionFields.tsx';
import { connectionForm, formOf, type ConnectionForm } from '../connection-form.ts';
import { useFormStyles } from '../styles.ts';
import { useSwitch } from '../useSwitch.ts';
import type { TypedConnection } from './first-run.ts';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';
import { useKept } from './useKept.ts';

/** Asks the service before anything is stored; only then the own office is opened with it. */
export function ConnectionStep({ desk }: { readonly desk: FirstRunDesk }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['start', 'settings']);
  const { settings } = useSettings();
  const { control, handleSubmit } = useForm<ConnectionForm>({ resolver: zodResolver(connectionForm), defaultValues: begin(desk, settings) });
  const typed = useWatch({ control, compute: ({ url, country, signIn, authority, clientId }: ConnectionForm): TypedConnection => ({ url, country, signIn, authority, clientId }) });
  useKept(typed, (connection) => desk.change({ connection }));
  // The step behind is noted first: the other office comes with fresh screens and goes on there.
  const { busy, error, refused, use, useAnyway } = useSwitch({ before: () => desk.change({ connection: typed, step: 'security' }), failed: () => desk.change({ step: 'connection' }) });
  const isBusy = busy === null ? null : t(busy === 'checking' ? 'settings:connection.checking' : 'settings:connection.switching');
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(use)(event)}>
      {desk.isOwn ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('connection.isOpen')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <ConnectionFields control={control} />
      {error ? <ErrorNotice error={error} /> : null}
      {refused ? <p className={styles.note}>{t('settings:connection.refused')}</p> : null}
      <StepActions onBack={desk.back} onNext={null} label={t('connection.test')} busy={isBusy}>
        {desk.isOwn ? <Button onClick={desk.next}>{t('connection.keep')}</Button> : null}
        {refused ? (
          <Button disabled={busy !== null} onClick={(event) => void handleSubmit(useAnyway)(event)}>
            {t('settings:connection.useAnyway')}
          </Button>
        ) : null}
      </StepActions>
    </form>
  );
}

type Settings = ReturnType<typeof useSettings>['settings'];

function begin({ run: { connection } }: FirstRunDesk, settings: Settings): ConnectionForm {
  const open = { ...formOf(settings.connection, settings.formatCountry), kind: 'remote' as const };
  if (connection === null) return open;
  // A secret that is kept belongs to the address that is open.
  return { ...open, ...connection, hasSecret: open.hasSecret && connection.url === open.url };
}
