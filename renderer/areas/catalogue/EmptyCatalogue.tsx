import { LibraryRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../core/domain/catalog/product.ts';
import { EmptyList } from '../shared/EmptyList.tsx';

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
  const names = [kind === 'all' ? null : t(`kind.${kind}`), segment === null ? null : t(`segment.${segment}`)].filter((part) => part !== null);
  const narrowed = names.length === 0 ? null : { name: names.join(' · '), title: t('empty.filtered'), text: t('empty.filteredText'), action: t('empty.searchAll') };
  return <EmptyList icon={<LibraryRegular />} of="catalogue" search={search} onSearch={onSearch} narrowed={narrowed} onShowAll={onShowAll} />;
}
