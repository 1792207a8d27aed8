import { Field } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../host/hooks.ts';
import { SearchCombobox } from '../../quotes/SearchCombobox.tsx';

const MOST = 20;

export type PickedCustomer = { readonly id: string; readonly name: string };
export type CustomerPickProps = { readonly label: string; readonly hint?: string; readonly picked: PickedCustomer | null; readonly onPick: (picked: PickedCustomer) => void };

/** Finds a customer while one types. */
export function CustomerPick({ label, hint, picked, onPick }: CustomerPickProps) {
  const { t } = useTranslation('prices');
  const [typed, setTyped] = useState<string | null>(null);
  const input = { search: typed ?? '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: MOST } as const;
  const hits = useQuery({ ...useApi().customers.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = (hits.data?.rows ?? []).filter(({ removed }) => !removed);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <SearchCombobox
        text={typed ?? picked?.name ?? ''}
        onText={setTyped}
        chosen={picked?.id ?? null}
        onChoose={(id) => {
          const row = rows.find((one) => one.id === id);
          setTyped(null);
          if (row !== undefined) onPick({ id: row.id, name: row.name });
        }}
        nothing={t(hits.data === undefined ? 'parts.searching' : 'parts.nothingFound')}
        found={rows.map(({ id, name, city }) => ({ id, name, content: city === null ? name : `${name}, ${city}` }))}
      />
    </Field>
  );
}
