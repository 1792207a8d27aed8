import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../../../electron/bridge.ts';
import { useSettings } from '../../app/settings.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import { connectionForm, formOf, type ConnectionForm } from './connection-form.ts';
import { KnownOffices } from './KnownOffices.tsx';
import { useFormStyles } from './styles.ts';
import { useSwitch } from './useSwitch.ts';

/** Which office is open: the demo, or the one behind a server address. */
export function ConnectionSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const { settings } = useSettings();
  const { control, handleSubmit } = useForm<ConnectionForm>({
    resolver: zodResolver(connectionForm),
    defaultValues: formOf(settings.connection, settings.formatCountry),
  });
  const { busy, error, refused, use, useAnyway, reopen } = useSwitch();
  const kind = useWatch({ control, name: 'kind' });
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(use)(event)}>
      <KnownOffices busy={busy !== null} onOpen={(connection) => void reopen(connection)} />
      <Current connection={settings.connection} />
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Field label={t('connection.kind')}>
            <RadioGroup value={field.value} onChange={(_, data) => field.onChange(data.value)}>
              <Radio value="demo" label={t('connection.demo')} />
              <Radio value="remote" label={t('connection.remote')} />
            </RadioGroup>
          </Field>
        )}
      />
      {kind === 'demo' ? (
        <p className={styles.note}>{t('connection.demoText')}</p>
      ) : (
        <ConnectionFields control={control} />
      )}
      {error ? <ErrorNotice error={error} /> : null}
      {refused ? <p className={styles.note}>{t('connection.refused')}</p> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={busy !== null}>
          {t('connection.use')}
        </Button>
        {refused ? (
          <Button type="button" disabled={busy !== null} onClick={(event) => void handleSubmit(useAnyway)(event)}>
            {t('connection.useAnyway')}
          </Button>
        ) : null}
        {busy ? <Spinner size="tiny" label={t(busy === 'checking' ? 'connection.checking' : 'connection.switching')} /> : null}
      </div>
    </form>
  );
}

function Current({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation('settings');
  return <KeyValue entries={[{ label: t('connection.current'), value: connection.kind === 'demo' ? t('connection.demo') : connection.url }]} />;
}
