import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../../../core/contract/catalogue.ts';
import type { Segment } from '../../../core/domain/catalog/product.ts';

/** The words of the catalogue in the language of the screen. */
export type CatalogueWords = {
  readonly segment: (segment: Segment | null) => string;
  readonly segments: (segments: readonly Segment[]) => string;
  /** "Subscription · Add-on" */
  readonly kind: (row: Pick<CatalogueRow, 'licenceKind' | 'isAddOn' | 'isTrial'>) => string;
};

export function useCatalogueWords(): CatalogueWords {
  const { t } = useTranslation('catalogue');
  return useMemo(() => {
    const segment = (one: Segment | null): string => (one === null ? t('prices.noSegment') : t(`segment.${one}`));
    return {
      segment,
      segments: (segments) => segments.map(segment).join(', '),
      kind: ({ licenceKind, isAddOn, isTrial }) => [t(`licence.${licenceKind}`), isAddOn ? t('mark.addOn') : null, isTrial ? t('mark.trial') : null].filter((part) => part !== null).join(' · '),
    };
  }, [t]);
}
