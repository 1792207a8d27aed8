import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retention } from '../../../../core/contract/privacy.ts';
import { useDesk } from '../../../app/settings.tsx';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { useMissing } from '../../../people/usePresence.ts';
import { useFormStyles } from '../styles.ts';
import { placeGroups } from './place-groups.ts';

/** What is stored of persons, one person's data, and how long things are kept. */
export function PersonalPart() {
  const styles = useFormStyles();
  const { t } = useTranslation('privacy');
  return (
    <section className={styles.group} aria-labelledby="privacy-title">
      <h2 id="privacy-title" className={styles.heading}>
        {t('title')}
      </h2>
      <p className={styles.note}>{t('intro')}</p>
      <ul>
        {(['mirror', 'ledger', 'settings', 'logs', 'elsewhere'] as const).map((place) => (
          <li key={place}>{t(`stored.${place}`)}</li>
        ))}
      </ul>
      <OnePerson />
      <RetentionFields />
    </section>
  );
}

function OnePerson() {
  const styles = useFormStyles();
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const client = useClient();
  const desk = useDesk();
  const notify = useNotify();
  const may = useMissing('administrator').length === 0;
  const [typed, setTyped] = useState({ name: '', email: '', phone: '' });
  const [asking, setAsking] = useState(false);
  const [knows, setKnows] = useState(false);
  const terms = Object.values(typed).map((term) => term.trim()).filter((term) => term !== '');
  const find = useMutation({ mutationFn: () => client.privacy.find({ terms }) });
  const hand = useMutation({
    mutationFn: async (kind: 'json' | 'csv') => {
      const person = await client.privacy.export({ terms });
      return desk.saveList({ name: `${t('file')}.${kind === 'csv' ? 'csv' : 'txt'}`, text: kind === 'csv' ? person.csv : person.json });
    },
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('saved', { path: result.path }), tone: 'success' });
    },
  });
  const erase = useMutation({
    mutationFn: () => client.privacy.erase({ terms }),
    onSuccess: ({ rows, copies }) => {
      setAsking(false);
      notify({ text: t('erased', { number: format.number(rows), copies: format.number(copies) }), tone: 'success' });
      find.mutate();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    find.mutate();
  };
  const failed = find.error ?? hand.error ?? erase.error;
  const found = find.data;
  return (
    <form className={styles.group} noValidate onSubmit={submit}>
      <h3 className={styles.legend}>{t('one')}</h3>
      <p className={styles.note}>{t('oneText')}</p>
      <NeedsRight need="administrator" />
      <div className={styles.pair}>
        {(['name', 'email', 'phone'] as const).map((field) => (
          <Field key={field} label={t(`field.${field}`)}>
            <Input value={typed[field]} maxLength={200} disabled={!may} onChange={(_, data) => setTyped((before) => ({ ...before, [field]: data.value }))} />
          </Field>
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!may || terms.length === 0 || find.isPending}>
          {t('find')}
        </Button>
      </div>
      {failed ? <ErrorNotice error={screenErrorOf(failed)} /> : null}
      {found === undefined ? null : (
        <div className={styles.group} role="status">
          {found.places.length === 0 ? <p className={styles.note}>{t('nothing')}</p> : null}
          <ul>
            {placeGroups(found.places).map(({ group, rows }) => (
              <li key={group}>
                {t(`place.${group}`)}: {format.number(rows)}
              </li>
            ))}
          </ul>
          {(['issued', 'openChange', 'colleague', 'ownCompany'] as const).map((reason) =>
            found.kept[reason] === 0 ? null : (
              <MessageBar key={reason} intent="info" layout="multiline">
                <MessageBarBody>{t(`kept.${reason}`, { number: format.number(found.kept[reason]) })}</MessageBarBody>
              </MessageBar>
            ),
          )}
          {found.places.length === 0 ? null : (
            <div className={styles.actions}>
              <Button disabled={hand.isPending} onClick={() => hand.mutate('csv')}>
                {t('exportCsv')}
              </Button>
              <Button disabled={hand.isPending} onClick={() => hand.mutate('json')}>
                {t('exportJson')}
              </Button>
              <Button onClick={() => setAsking(true)}>{t('erase')}</Button>
            </div>
          )}
        </div>
      )}
      <ConfirmDialog open={asking} title={t('eraseTitle')} confirmLabel={t('eraseConfirm')} busy={erase.isPending || !knows} onConfirm={() => erase.mutate()} onCancel={() => setAsking(false)}>
        <p>{t('eraseText')}</p>
        <Checkbox label={t('eraseKnows')} checked={knows} onChange={(_, data) => setKnows(data.checked === true)} />
      </ConfirmDialog>
    </form>
  );
}

const DAYS = [1, 7, 30, 90, 365] as const;
const MONTHS = [12, 24, 36, 60, 120] as const;

function RetentionFields() {
  const query = useQuery(useApi().privacy.retention.queryOptions());
  return <QueryGate query={query}>{(kept) => <RetentionForm kept={kept} />}</QueryGate>;
}

function RetentionForm({ kept }: { readonly kept: Retention }) {
  const styles = useFormStyles();
  const { t } = useTranslation('privacy');
  const may = useMissing('administrator').length === 0;
  const [shown, setShown] = useState(kept);
  const notify = useNotify();
  // What was refused is not shown as if it held.
  const save = useMutation(useApi().privacy.saveRetention.mutationOptions({ onSuccess: () => notify({ text: t('retention.saved'), tone: 'success' }), onError: () => setShown(kept) }));
  const change = (next: Retention): void => {
    setShown(next);
    save.mutate(next);
  };
  return (
    <fieldset className={styles.group} disabled={!may}>
      <legend className={styles.legend}>{t('retention.title')}</legend>
      <div className={styles.pair}>
        <Field label={t('retention.customers')} hint={t('retention.customersHint')}>
          <Select value={String(shown.removedCustomersDays ?? '')} onChange={(_, data) => change({ ...shown, removedCustomersDays: data.value === '' ? null : Number(data.value) })}>
            <option value="">{t('retention.never')}</option>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t('retention.days', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('retention.journal')} hint={t('retention.journalHint')}>
          <Select value={String(shown.journalMonths ?? '')} onChange={(_, data) => change({ ...shown, journalMonths: data.value === '' ? null : Number(data.value) })}>
            <option value="">{t('retention.never')}</option>
            {MONTHS.map((count) => (
              <option key={count} value={count}>
                {t('retention.months', { count })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
    </fieldset>
  );
}
