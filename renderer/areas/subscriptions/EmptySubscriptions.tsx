import { StackRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SubscriptionFilter } from '../../../core/contract/subscriptions.ts';
import { EmptyList } from '../shared/EmptyList.tsx';

export type EmptySubscriptionsProps = {
  readonly search: string;
  readonly filter: SubscriptionFilter;
  readonly onSearch: (text: string) => void;
  readonly onFilter: (filter: SubscriptionFilter) => void;
};

/** Why no subscription is to be seen, and the way on. */
export function EmptySubscriptions({ search, filter, onSearch, onFilter }: EmptySubscriptionsProps) {
  const { t } = useTranslation('subscriptions');
  const name = t(`filter.${filter}`);
  const narrowed = filter === 'all' ? null : { name, title: t('empty.filtered', { filter: name }), text: t('empty.filteredText'), action: t('empty.showAll') };
  return <EmptyList icon={<StackRegular />} of="subscriptions" search={search} onSearch={onSearch} narrowed={narrowed} onShowAll={() => onFilter('all')} />;
}
