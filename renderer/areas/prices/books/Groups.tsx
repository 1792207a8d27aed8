import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { CustomerPick } from '../parts/CustomerPick.tsx';
import type { PickedCustomer } from '../parts/CustomerPick.tsx';
import { usePartStyles } from '../parts/styles.ts';

/** Customers that are priced together. */
export function Groups({ groups }: { readonly groups: readonly string[] }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const client = useClient();
  const list = useId();
  const members = useQuery(useApi().prices.books.members.queryOptions()).data?.members ?? [];
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const [group, setGroup] = useState('');
  const setting = useMutation({ mutationFn: (given: { readonly customerId: string; readonly group: string | null }) => client.prices.books.setGroup(given) });
  return (
    <Section title={t('books.groups')}>
      <div className={styles.stack}>
        <div className={styles.controls}>
          <div className={styles.wide}>
            <CustomerPick label={t('simulator.column.customer')} picked={customer} onPick={setCustomer} />
          </div>
          <Field label={t('books.group')} className={styles.wide}>
            <Input list={list} value={group} maxLength={80} onChange={(_, data) => setGroup(data.value)} />
          </Field>
          <datalist id={list}>
            {groups.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </datalist>
          <Field label={t('books.groupAction')}>
            <Button disabled={customer === null || group.trim() === '' || setting.isPending} onClick={() => (customer === null ? undefined : setting.mutate({ customerId: customer.id, group: group.trim() }))}>
              {t('books.assign')}
            </Button>
          </Field>
        </div>
        {setting.error === null ? null : <ErrorNotice error={screenErrorOf(setting.error)} />}
        {members.length === 0 ? (
          <p className={styles.quiet}>{t('books.noMembers')}</p>
        ) : (
          <ul className={styles.list}>
            {members.map((member) => (
              <li key={member.customerId}>
                {`${member.group}: ${member.customerName}`}{' '}
                <Button size="small" appearance="subtle" aria-label={t('books.leaveNamed', { name: member.customerName })} onClick={() => setting.mutate({ customerId: member.customerId, group: null })}>
                  {t('books.leave')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
