import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartView } from '../../../../core/contract/carts.ts';
import type { CustomerDraftRow } from '../../../../core/contract/customer-drafts.ts';
import type { CustomerRow } from '../../../../core/contract/customers.ts';
import { nameKey } from '../../../../core/domain/customers/near-names.ts';
import { useApi } from '../../../host/hooks.ts';
import { SearchCombobox } from '../../quotes/SearchCombobox.tsx';
import type { CartEditing } from './useCartForm.ts';

const MOST_CUSTOMERS = 20;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, alignItems: 'start', '& .fui-Input, & .fui-Combobox': { minWidth: 0, width: '100%' } },
  quiet: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
});

export type CartHeadProps = { readonly cart: CartView; readonly editing: CartEditing };

/** Who orders, and under which name (S-084, S-085). */
export function CartHead({ cart, editing: { form, change } }: CartHeadProps) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const [text, setText] = useState<string | null>(null);
  const input = { search: text ?? '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: MOST_CUSTOMERS } as const;
  const hits = useQuery({ ...useApi().customers.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = (hits.data?.rows ?? []).filter(({ removed }) => !removed);
  const coming = useComing(input.search);
  const choose = (id: string): void => {
    const row = rows.find((one) => one.id === id);
    const draft = coming.find((one) => one.id === id);
    if (row === undefined && draft === undefined) return;
    setText(null);
    change((before) => ({ ...before, customerId: row?.id ?? null, draftId: draft?.id ?? null, customerName: row?.name ?? draft?.name ?? '' }));
  };
  const type = (next: string): void => {
    setText(next);
    change((before) => ({ ...before, customerId: null, draftId: null, customerName: '' }));
  };
  return (
    <div className={styles.root}>
      <Field label={t('customer')} required hint={t('carts.customerHint')}>
        <SearchCombobox
          text={text ?? form.customerName}
          onText={type}
          chosen={form.customerId ?? form.draftId}
          onChoose={choose}
          nothing={t(hits.data === undefined ? 'carts.searching' : 'carts.noCustomer')}
          found={[...rows.map((row) => ({ id: row.id, name: row.name, content: <CustomerOption row={row} /> })), ...coming.map((row) => ({ id: row.id, name: row.name, content: <ComingOption row={row} /> }))]}
        />
      </Field>
      <Field label={t('name')} hint={t('nameHint')}>
        <Input value={form.name} maxLength={120} placeholder={cart.proposedName} onChange={(_, data) => change((before) => ({ ...before, name: data.value }))} />
      </Field>
    </div>
  );
}

/** Customers that are not at the service yet, by their drafts. */
function useComing(search: string): readonly CustomerDraftRow[] {
  const { data } = useQuery(useApi().customerDrafts.list.queryOptions());
  const wanted = nameKey(search);
  return (data?.rows ?? []).filter(({ customerId, name }) => customerId === null && name.trim() !== '' && nameKey(name).includes(wanted)).slice(0, MOST_CUSTOMERS);
}

function ComingOption({ row }: { readonly row: CustomerDraftRow }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  return (
    <>
      {row.name}
      <span className={styles.quiet}>{[row.city, t(row.intentId === null ? 'carts.coming.draft' : 'carts.coming.queued')].filter((part) => part !== '').join(', ')}</span>
    </>
  );
}

/** Who cannot order yet is found as well, with the reason (S-085). */
function CustomerOption({ row }: { readonly row: CustomerRow }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  return (
    <>
      {row.name}
      <span className={styles.quiet}>{[row.city, row.country, row.domain === null ? t('carts.withoutTenant') : null].filter((part) => part !== null).join(', ')}</span>
    </>
  );
}
