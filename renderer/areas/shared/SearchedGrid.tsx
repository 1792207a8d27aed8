import type { ReactNode } from 'react';
import { FilterChips, type FilterChipsProps } from '../../components/FilterChips.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { DataGridProps } from '../../components/grid/types.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useSearchBox } from './list-view.ts';

export type SearchedGridProps<Row, Key extends string, Filter extends string> = Omit<DataGridProps<Row, Key>, 'toolbar' | 'onType'> & {
  readonly search: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void };
  readonly filters: FilterChipsProps<Filter>;
  /** A further choice between the search box and the filters. */
  readonly choice?: ReactNode;
  /** Behind the filters: what can be done with the chosen rows. */
  readonly more?: ReactNode;
};

/** A list with its search box and its filters over it; a letter typed in the list begins a search. */
export function SearchedGrid<Row, Key extends string, Filter extends string>({ search, filters, choice, more, ...grid }: SearchedGridProps<Row, Key, Filter>) {
  const [searchBox, typeAhead] = useSearchBox(search.onChange);
  return (
    <DataGrid
      {...grid}
      onType={typeAhead}
      toolbar={
        <>
          <SearchField ref={searchBox} {...search} />
          {choice}
          <FilterChips {...filters} />
          {more}
        </>
      }
    />
  );
}
