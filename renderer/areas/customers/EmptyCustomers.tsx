import { Button } from '@fluentui/react-components';
import { PeopleRegular, SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '../../../core/contract/customers.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useSynchronise } from '../shared/useSynchronise.ts';

export type EmptyCustomersProps = {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (filter: CustomerFilter) => void;
};

/** Why no customer is to be seen, and the way on. */
export function EmptyCustomers({ search, filter, onSearch, onFilter }: EmptyCustomersProps) {
  const { t } = useTranslation('customers');
  const { start, isStarting } = useSynchronise();
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
      <EmptyState
        icon={<PeopleRegular />}
        title={t('empty.nothing')}
        text={t('empty.nothingText')}
        actions={
          <Button appearance="primary" disabled={isStarting} onClick={start}>
            {t('empty.synchronise')}
          </Button>
        }
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
