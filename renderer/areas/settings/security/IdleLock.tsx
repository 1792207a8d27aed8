import { Field, Link, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PeopleRules } from '../../../../core/contract/people.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { addressOf, href } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, usePresence } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { useMissing } from '../../../people/usePresence.ts';
import { useFormStyles } from '../styles.ts';

const IDLE = [1, 5, 10, 15, 30, 60] as const;

/** After how long the program locks by itself. Holds at once; where nobody has a PIN there is nothing to lock. */
export function IdleLock() {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'people']);
  const query = useQuery(useApi().people.rules.queryOptions());
  const presence = usePresence();
  const canLock = presence?.kind === 'open' && presence.canLock;
  return (
    <section className={styles.group} aria-labelledby="lock-title">
      <h2 id="lock-title" className={styles.heading}>
        {t('people:rules.lock')}
      </h2>
      {canLock ? null : (
        <p className={styles.note} data-nothing-to-lock>
          {t('security.nothingToLock')}{' '}
          <Link inline href={href(addressOf('settings', 'people'))}>
            {t('security.toPeople')}
          </Link>
        </p>
      )}
      <QueryGate query={query}>{(rules) => <Minutes rules={rules} />}</QueryGate>
    </section>
  );
}

function Minutes({ rules }: { readonly rules: PeopleRules }) {
  const styles = useFormStyles();
  const { t } = useTranslation('people');
  const may = useMissing('administrator').length === 0;
  const save = useMutation(useApi().people.saveRules.mutationOptions());
  const kept = rules.idleLockMinutes;
  const minutes = kept === null || IDLE.some((known) => known === kept) ? IDLE : [...IDLE, kept].toSorted((a, b) => a - b);
  return (
    <>
      <Field className={styles.narrow} label={t('rules.idle')} hint={t('rules.idleHint')}>
        <Select value={kept === null ? '' : String(kept)} disabled={!may} onChange={(_, data) => save.mutate({ ...rules, idleLockMinutes: data.value === '' ? null : Number(data.value) })}>
          <option value="">{t('rules.never')}</option>
          {minutes.map((count) => (
            <option key={count} value={count}>
              {t('rules.minutes', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <NeedsRight need="administrator" />
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
    </>
  );
}
