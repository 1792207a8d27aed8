import { Button, Field, Input, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_WARNING_HOURS, FARTHEST_WARNING, MOST_WARNINGS, NEAREST_WARNING, readWarningHours } from '../../../core/domain/intents/warning-hours.ts';
import { useSettings } from '../../app/settings.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { NeedsRight } from '../../people/NeedsRight.tsx';
import { useFormStyles } from './styles.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start', '& .fui-Input': { minWidth: 0, width: '100%' } },
  apart: { marginTop: tokens.spacingVerticalXL },
});

/** When the office is warned that a window closes while a change waits, and whether the system says so, too. */
export function WarningsSection() {
  const query = useQuery(useApi().outbox.warningDistances.queryOptions());
  return <QueryGate query={query}>{({ hours }) => <WarningsForm key={hours.join(' ')} kept={hours} />}</QueryGate>;
}

/** As many fields as there may be warnings; those without one are empty. */
const typedOf = (hours: readonly number[]): readonly string[] => Array.from({ length: Math.max(MOST_WARNINGS, hours.length) }, (_, index) => String(hours[index] ?? ''));

function WarningsForm({ kept }: { readonly kept: readonly number[] }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'common']);
  const [typed, setTyped] = useState(() => typedOf(kept));
  const save = useSaving();
  const { hours, problems } = readWarningHours(typed);
  const isWrong = problems.some((problem) => problem !== null);
  const isDirty = isWrong || hours.join(' ') !== kept.join(' ');
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('warnings.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong && isDirty && !save.isPending) save.mutate({ hours: [...hours] });
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('warnings.title')}</legend>
        <p className={styles.note}>{t('warnings.text')}</p>
        <HourFields typed={typed} problems={problems} onType={(index, text) => setTyped(typed.map((before, at) => (at === index ? text : before)))} />
        <p className={styles.note}>{t('warnings.levels')}</p>
      </fieldset>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
      <NeedsRight need="work">
        {(allowed) => (
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabled={!allowed || save.isPending || !isDirty || isWrong}>
              {t('common:action.save')}
            </Button>
            <Button disabled={save.isPending || !isDirty} onClick={() => setTyped(typedOf(kept))}>
              {t('common:action.discard')}
            </Button>
            <Button appearance="subtle" disabled={save.isPending} onClick={() => setTyped(typedOf(DEFAULT_WARNING_HOURS))}>
              {t('warnings.usual')}
            </Button>
          </div>
        )}
      </NeedsRight>
      <Notifications />
    </form>
  );
}

function useSaving() {
  const { t } = useTranslation('settings');
  const api = useApi();
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation(
    api.outbox.setWarningDistances.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(api.outbox.warningDistances.queryKey(), saved);
        notify({ text: t('warnings.saved'), tone: 'success' });
      },
    }),
  );
}

type FieldsProps = Pick<ReturnType<typeof readWarningHours>, 'problems'> & { readonly typed: readonly string[]; readonly onType: (index: number, text: string) => void };

function HourFields({ typed, problems, onType }: FieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <div className={styles.fields}>
      {typed.map((text, index) => {
        const problem = problems[index] ?? null;
        const name = `warning-${index + 1}`;
        return (
          <Field key={name} label={t('warnings.field', { number: format.number(index + 1) })} {...(problem === null ? {} : { validationMessage: t(`warnings.problem.${problem}`, { least: NEAREST_WARNING, most: FARTHEST_WARNING }) })}>
            <Input name={name} value={text} inputMode="numeric" maxLength={6} contentAfter={t('warnings.unit')} onChange={(_, data) => onType(index, data.value)} />
          </Field>
        );
      })}
    </div>
  );
}

/** Of this computer, and at once: it is no part of the form. */
function Notifications() {
  const styles = useFormStyles();
  const { apart } = useStyles();
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  return (
    <fieldset className={mergeClasses(styles.group, apart)}>
      <legend className={styles.legend}>{t('warnings.notifications')}</legend>
      <Field hint={t('warnings.notificationsHint')}>
        <Switch checked={settings.notifications} label={t('warnings.notificationsLabel')} onChange={(_, data) => change({ notifications: data.checked })} />
      </Field>
    </fieldset>
  );
}
