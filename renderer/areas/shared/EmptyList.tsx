import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EmptyOffice } from './EmptyOffice.tsx';

export type EmptyListProps = {
  readonly icon: ReactElement;
  /** Whose words: every list has its own. */
  readonly of: 'customers' | 'subscriptions' | 'catalogue';
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** What narrows the list beside the search; null while everything is in it. */
  readonly narrowed: { readonly name: string; readonly title: string; readonly text: string; readonly action: string } | null;
  readonly onShowAll: () => void;
};

/** Why there is no row to be seen, and the way on. */
export function EmptyList({ icon, of, search, onSearch, narrowed, onShowAll }: EmptyListProps) {
  const { t } = useTranslation(of);
  if (search.trim() !== '') {
    const where = narrowed === null ? '' : `${t('empty.noHitsFiltered', { filter: narrowed.name })} `;
    return (
      <EmptyState
        icon={<SearchRegular />}
        title={t('empty.noHits', { search: search.trim() })}
        text={`${where}${t('empty.noHitsText')}`}
        actions={
          <>
            <Button onClick={() => onSearch('')}>{t('empty.clearSearch')}</Button>
            {narrowed === null ? null : <Button onClick={onShowAll}>{t('empty.searchAll')}</Button>}
          </>
        }
      />
    );
  }
  if (narrowed !== null) return <EmptyState icon={icon} title={narrowed.title} text={narrowed.text} actions={<Button onClick={onShowAll}>{narrowed.action}</Button>} />;
  return (
    <EmptyOffice
      icon={icon}
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
