import { PeopleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '../../../core/contract/customers.ts';
import { EmptyList } from '../shared/EmptyList.tsx';

export type EmptyCustomersProps = {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (filter: CustomerFilter) => void;
};

/** Why no customer is to be seen, and the way on. */
export function EmptyCustomers({ search, filter, onSearch, onFilter }: EmptyCustomersProps) {
  const { t } = useTranslation('customers');
  const narrowed = filter === 'all' ? null : { name: t(`filter.${filter}`), title: t(`empty.${filter}`), text: t(`empty.${filter}Text`), action: t('empty.showAll') };
  return <EmptyList icon={<PeopleRegular />} of="customers" search={search} onSearch={onSearch} narrowed={narrowed} onShowAll={() => onFilter('all')} />;
}
