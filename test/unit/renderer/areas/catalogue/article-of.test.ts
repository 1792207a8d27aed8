import { expect, it } from 'vitest';
import { articleOf } from '../../../../../renderer/areas/catalogue/article-of.ts';

it.each([
  ['CFQ7TTC0LDPB:0001', { productId: 'CFQ7TTC0LDPB', skuId: '0001' }],
  ['cfq7ttc0ldpb:000p:cfq7ttc0xyz1', { productId: 'CFQ7TTC0LDPB', skuId: '000P' }],
  ['Microsoft 365 E3', null],
  ['031c9e47-4802-4248-838e-778fb1d2cc05', null],
  ['', null],
  [null, null],
])('%s names %o', (text, expected) => {
  expect(articleOf(text)).toEqual(expected);
});
