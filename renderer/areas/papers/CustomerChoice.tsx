import { Field } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../host/hooks.ts';
import { SearchCombobox } from '../quotes/SearchCombobox.tsx';

const MOST_CUSTOMERS = 20;

export type CustomerChoiceProps = { readonly customer: { readonly id: string; readonly name: string } | null; readonly onChoose: (id: string) => void };

/** Finds a customer while one types. */
export function CustomerChoice({ customer, onChoose }: CustomerChoiceProps) {
  const { t } = useTranslation('quotes');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? customer?.name ?? '';
  const input = { search: typed ?? '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: MOST_CUSTOMERS } as const;
  const hits = useQuery({ ...useApi().customers.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = (hits.data?.rows ?? []).filter(({ removed }) => !removed);
  return (
    <Field label={t('new.customer')} hint={t('new.customerHint')}>
      <SearchCombobox
        text={text}
        onText={setTyped}
        chosen={customer?.id ?? null}
        onChoose={(id) => {
          setTyped(null);
          onChoose(id);
        }}
        nothing={hits.data === undefined ? t('new.searching') : t('new.none')}
        found={rows.map((row) => ({ id: row.id, name: row.name, content: [row.name, row.city, row.country].filter((part) => part !== null).join(', ') }))}
      />
    </Field>
  );
}
