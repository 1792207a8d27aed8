import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Controller, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../components/form/fields.tsx';
import type { ConnectionForm } from './connection-form.ts';
import { countryOptions } from './countries.ts';
import { useFormStyles } from './styles.ts';

/** Where the service is, in which country it sells, and how the office signs in. */
export function ConnectionFields({ control }: { readonly control: Control<ConnectionForm> }) {
  const styles = useFormStyles();
  const { t, i18n } = useTranslation('settings');
  const [signIn, hasSecret, country] = useWatch({ control, name: ['signIn', 'hasSecret', 'country'] });
  return (
    <>
      <div className={styles.pair}>
        <TextField control={control} name="url" type="url" label={t('connection.url')} hint={t('connection.urlHint')} problem={t('connection.urlProblem')} required maxLength={500} />
        <SelectField control={control} name="country" label={t('connection.country')} hint={t('connection.countryHint')} options={countryOptions(i18n.language, country)} />
      </div>
      <Controller
        control={control}
        name="signIn"
        render={({ field }) => (
          <Field label={t('connection.signIn')}>
            <RadioGroup value={field.value} onChange={(_, data) => field.onChange(data.value)}>
              <Radio value="token" label={t('connection.token')} />
              <Radio value="refreshToken" label={t('connection.refreshToken')} />
            </RadioGroup>
          </Field>
        )}
      />
      {signIn === 'refreshToken' ? (
        <div className={styles.pair}>
          <TextField control={control} name="authority" type="url" label={t('connection.authority')} hint={t('connection.authorityHint')} problem={t('connection.urlProblem')} required maxLength={500} />
          <TextField control={control} name="clientId" label={t('connection.clientId')} hint={t('connection.clientIdHint')} required maxLength={100} />
        </div>
      ) : null}
      <TextField
        control={control}
        name="secret"
        type="password"
        label={signIn === 'token' ? t('connection.secretToken') : t('connection.secretRefresh')}
        hint={hasSecret ? t('connection.secretKept') : t('connection.secretHint')}
        problem={t('connection.secretProblem')}
        required={!hasSecret}
      />
    </>
  );
}
