import { Button } from '@fluentui/react-components';
import { LibraryRegular, SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../core/domain/catalog/product.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EmptyOffice } from '../shared/EmptyOffice.tsx';

export type EmptyCatalogueProps = {
  readonly search: string;
  readonly kind: 'all' | 'main' | 'addOn' | 'trial' | 'perpetual';
  readonly segment: Segment | null;
  readonly onSearch: (text: string) => void;
  /** Takes kind and segment away. */
  readonly onShowAll: () => void;
};

/** Why no product is to be seen, and the way on. */
export function EmptyCatalogue({ search, kind, segment, onSearch, onShowAll }: EmptyCatalogueProps) {
  const { t } = useTranslation('catalogue');
  const narrowed = [kind === 'all' ? null : t(`kind.${kind}`), segment === null ? null : t(`segment.${segment}`)].filter((part) => part !== null);
  if (search.trim() !== '') {
    const where = narrowed.length === 0 ? '' : `${t('empty.noHitsFiltered', { filter: narrowed.join(' · ') })} `;
    return (
      <EmptyState
        icon={<SearchRegular />}
        title={t('empty.noHits', { search: search.trim() })}
        text={`${where}${t('empty.noHitsText')}`}
        actions={
          <>
            <Button onClick={() => onSearch('')}>{t('empty.clearSearch')}</Button>
            {narrowed.length === 0 ? null : <Button onClick={onShowAll}>{t('empty.searchAll')}</Button>}
          </>
        }
      />
    );
  }
  if (narrowed.length > 0) {
    return <EmptyState icon={<LibraryRegular />} title={t('empty.filtered')} text={t('empty.filteredText')} actions={<Button onClick={onShowAll}>{t('empty.searchAll')}</Button>} />;
  }
  return (
    <EmptyOffice
      icon={<LibraryRegular />}
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
