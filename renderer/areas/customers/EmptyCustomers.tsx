import { Button } from '@fluentui/react-components';
import { PeopleRegular, SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '../../../core/contract/customers.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EmptyOffice } from '../shared/EmptyOffice.tsx';

export type EmptyCustomersProps = {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (filter: CustomerFilter) => void;
};

/** Why no customer is to be seen, and the way on. */
export function EmptyCustomers({ search, filter, onSearch, onFilter }: EmptyCustomersProps) {
  const { t } = useTranslation('customers');
  if (search.trim() !== '') {
    const where = filter === 'all' ? '' : `${t('empty.noHitsFiltered', { filter: t(`filter.${filter}`) })} `;
    return (
      <EmptyState
        icon={<SearchRegular />}
        title={t('empty.noHits', { search: search.trim() })}
        text={`${where}${t('empty.noHitsText')}`}
        actions={
          <>
            <Button onClick={() => onSearch('')}>{t('empty.clearSearch')}</Button>
            {filter === 'all' ? null : <Button onClick={() => onFilter('all')}>{t('empty.searchAll')}</Button>}
          </>
        }
      />
    );
  }
  if (filter === 'all') {
    return (
      <EmptyOffice
        icon={<PeopleRegular />}
        words={{
          nothing: t('empty.nothing'),
          nothingText: t('empty.nothingText'),
          arriving: t('empty.arriving'),
          arrivingText: t('empty.arrivingText'),
          offlineText: t('empty.offlineText'),
          synchronise: t('empty.synchronise'),
        }}
      />
    );
  }
  return (
    <EmptyState
      icon={<PeopleRegular />}
      title={t(`empty.${filter}`)}
      text={t(`empty.${filter}Text`)}
      actions={<Button onClick={() => onFilter('all')}>{t('empty.showAll')}</Button>}
    />
  );
}
