import { Field } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../host/hooks.ts';
import { SearchCombobox } from '../../quotes/SearchCombobox.tsx';

const MOST = 20;

/** An article of the catalogue by its ids. */
export type Picked = { readonly productId: string; readonly skuId: string; readonly title: string };

export type ProductPickProps = { readonly label: string; readonly hint?: string; readonly picked: Picked | null; readonly onPick: (picked: Picked) => void };

/** Finds an article while one types; old names find the new ones. */
export function ProductPick({ label, hint, picked, onPick }: ProductPickProps) {
  const { t } = useTranslation('prices');
  const [typed, setTyped] = useState<string | null>(null);
  const input = { search: typed ?? '', kind: 'all', segment: null, from: 0, count: MOST } as const;
  const hits = useQuery({ ...useApi().catalogue.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = hits.data?.rows ?? [];
  const idOf = (row: { readonly productId: string; readonly skuId: string }): string => `${row.productId}:${row.skuId}`;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <SearchCombobox
        text={typed ?? picked?.title ?? ''}
        onText={setTyped}
        chosen={picked === null ? null : idOf(picked)}
        onChoose={(id) => {
          const row = rows.find((one) => idOf(one) === id);
          setTyped(null);
          if (row !== undefined) onPick({ productId: row.productId, skuId: row.skuId, title: row.title });
        }}
        nothing={t(hits.data === undefined ? 'parts.searching' : 'parts.nothingFound')}
        found={rows.map((row) => ({ id: idOf(row), name: row.title, content: row.title }))}
      />
    </Field>
  );
}
