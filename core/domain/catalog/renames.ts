import { instant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

export type Rename = { readonly formerName: string; readonly name: string; readonly from: Instant };

/** 21 April 2020 (inventory S-124; the office's page says February, which is wrong). */
const APRIL_2020 = instant(Date.UTC(2020, 3, 21));

/**
 * Products that people still call by their old name. Not every product was renamed. The trap:
 * "Business Premium" meant today's Business Standard before, and means another product since.
 */
export const RENAMED_PRODUCTS: readonly Rename[] = [
  { formerName: 'Office 365 Business Essentials', name: 'Microsoft 365 Business Basic', from: APRIL_2020 },
  { formerName: 'Office 365 Business Premium', name: 'Microsoft 365 Business Standard', from: APRIL_2020 },
  { formerName: 'Microsoft 365 Business', name: 'Microsoft 365 Business Premium', from: APRIL_2020 },
  { formerName: 'Office 365 Business', name: 'Microsoft 365 Apps for business', from: APRIL_2020 },
  { formerName: 'Office 365 ProPlus', name: 'Microsoft 365 Apps for enterprise', from: APRIL_2020 },
];
