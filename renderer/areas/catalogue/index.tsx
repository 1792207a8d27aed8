import type { AreaProps } from '../../frame/area.ts';
import { CatalogueList } from './CatalogueList.tsx';
import { CataloguePage } from './CataloguePage.tsx';

/** `#/catalogue` is the list, `#/catalogue/<productId>/<skuId>` one article. */
export function CatalogueArea({ rest }: AreaProps) {
  const [productId, skuId] = rest;
  return productId === undefined || skuId === undefined ? <CatalogueList /> : <CataloguePage key={`${productId} ${skuId}`} productId={productId} skuId={skuId} />;
}
