import type { AreaProps } from '../../frame/area.ts';
import { CartList } from './carts/CartList.tsx';
import { CartPage } from './carts/CartPage.tsx';
import { CatalogueList } from './CatalogueList.tsx';
import { CataloguePage } from './CataloguePage.tsx';

/** `#/catalogue` is the list, `#/catalogue/<productId>/<skuId>` one article; `#/catalogue/carts[/<id>]` are the orders being put together. */
export function CatalogueArea({ rest }: AreaProps) {
  const [productId, skuId] = rest;
  if (productId === 'carts') return skuId === undefined ? <CartList /> : <CartPage key={skuId} id={skuId} />;
  return productId === undefined || skuId === undefined ? <CatalogueList /> : <CataloguePage key={`${productId} ${skuId}`} productId={productId} skuId={skuId} />;
}
