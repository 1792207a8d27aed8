import { productId } from '../../ids.ts';
import type { ProductId } from '../../ids.ts';
import type { SuiteName } from '../../rulebook/price-events.ts';

/** The suites that announcements call by name, by their product id in the catalogue. */
export const PRODUCT_OF_SUITE: Readonly<Record<SuiteName, ProductId>> = {
  businessBasic: productId('CFQ7TTC0LH18'),
  businessStandard: productId('CFQ7TTC0LDPB'),
  businessPremium: productId('CFQ7TTC0LCHC'),
  office365E1: productId('CFQ7TTC0LF8Q'),
  office365E3: productId('CFQ7TTC0LF8R'),
  office365E5: productId('CFQ7TTC0LF8S'),
  microsoft365E3: productId('CFQ7TTC0LFLX'),
  microsoft365E5: productId('CFQ7TTC0LFLZ'),
  microsoft365F3: productId('CFQ7TTC0LH05'),
};

const SUITE_NAMES: Readonly<Record<SuiteName, string>> = {
  businessBasic: 'Microsoft 365 Business Basic',
  businessStandard: 'Microsoft 365 Business Standard',
  businessPremium: 'Microsoft 365 Business Premium',
  office365E1: 'Office 365 E1',
  office365E3: 'Office 365 E3',
  office365E5: 'Office 365 E5',
  microsoft365E3: 'Microsoft 365 E3',
  microsoft365E5: 'Microsoft 365 E5',
  microsoft365F3: 'Microsoft 365 F3',
};

/** The product's name, which is the same in every language. */
export const nameOfSuite = (suite: SuiteName): string => SUITE_NAMES[suite];
