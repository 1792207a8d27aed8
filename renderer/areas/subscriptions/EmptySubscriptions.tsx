import { Button } from '@fluentui/react-components';
import { SearchRegular, StackRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SubscriptionFilter } from '../../../core/contract/subscriptions.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EmptyOffice } from '../shared/EmptyOffice.tsx';

export type EmptySubscriptionsProps = {
  readonly search: string;
  readonly filter: SubscriptionFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (filter: SubscriptionFilter) => void;
};

/** Why no subscription is to be seen, and the way on. */
export function EmptySubscriptions({ search, filter, onSearch, onFilter }: EmptySubscriptionsProps) {
  const { t } = useTranslation('subscriptions');
  const filterName = t(`filter.${filter}`);
  if (search.trim() !== '') {
    const where = filter === 'all' ? '' : `${t('empty.noHitsFiltered', { filter: filterName })} `;
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
        icon={<StackRegular />}
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
      icon={<StackRegular />}
      title={t('empty.filtered', { filter: filterName })}
      text={t('empty.filteredText')}
      actions={<Button onClick={() => onFilter('all')}>{t('empty.showAll')}</Button>}
    />
  );
}
