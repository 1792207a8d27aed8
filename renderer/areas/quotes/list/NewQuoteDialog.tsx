import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../core/contract/customers.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { addressOf, go } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { SearchCombobox } from '../SearchCombobox.tsx';

const MOST_CUSTOMERS = 20;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
});

/** A quote begins with its customer; everything else has a default. */
export function NewQuoteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['quotes', 'common']);
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
    <Dialog open={open} onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (customer) creation.mutate(customer.id);
          }}
        >
          <DialogBody>
            <DialogTitle>{t('new.title')}</DialogTitle>
            <DialogContent className={styles.body}>
              {creation.error === null ? null : <ErrorNotice error={screenErrorOf(creation.error)} />}
              <CustomerChoice chosen={customer} onChoose={setCustomer} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common:action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={customer === null || creation.isPending}>
                {t('new.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
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
