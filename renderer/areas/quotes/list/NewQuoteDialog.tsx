import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../core/contract/customers.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { SearchCombobox } from '../SearchCombobox.tsx';

const MOST_CUSTOMERS = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
});

/** A quote begins with its customer; everything else has a default. */
export function NewQuoteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('quotes');
  const client = useClient();
  const [customer, setCustomer] = useState<CustomerRow | null>(null);
  const creation = useMutation({
    mutationFn: (customerId: string) => client.quotes.create({ customerId }),
    onSuccess: (quote) => {
      setCustomer(null);
      go(addressOf('quotes', quote.id));
    },
  });
  return (
    <FormDialog
      isOpen={open}
      title={t('new.title')}
      save={t('new.create')}
      error={creation.error}
      isBusy={creation.isPending}
      isBlocked={customer === null}
      onSave={() => (customer === null ? undefined : creation.mutate(customer.id))}
      onClose={onClose}
    >
      <CustomerChoice chosen={customer} onChoose={setCustomer} />
    </FormDialog>
  );
}

function CustomerChoice({ chosen, onChoose }: { readonly chosen: CustomerRow | null; readonly onChoose: (row: CustomerRow | null) => void }) {
  const { t } = useTranslation('quotes');
  const [text, setText] = useState('');
  const input = { search: text, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: MOST_CUSTOMERS } as const;
  const hits = useQuery({ ...useApi().customers.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = (hits.data?.rows ?? []).filter(({ removed }) => !removed);
  return (
    <Field label={t('new.customer')} hint={t('new.customerHint')}>
      <SearchCombobox
        text={chosen?.name ?? text}
        onText={(next) => {
          onChoose(null);
          setText(next);
        }}
        chosen={chosen?.id ?? null}
        onChoose={(id) => onChoose(rows.find((row) => row.id === id) ?? null)}
        nothing={hits.data === undefined ? t('new.searching') : t('new.none')}
        found={rows.map((row) => ({ id: row.id, name: row.name, content: <CustomerOption row={row} /> }))}
      />
    </Field>
  );
}

function CustomerOption({ row }: { readonly row: CustomerRow }) {
  const styles = useStyles();
  return (
    <>
      {row.name}
      <span className={styles.quiet}>{[row.city, row.country].filter((part) => part !== null).join(', ')}</span>
    </>
  );
}
