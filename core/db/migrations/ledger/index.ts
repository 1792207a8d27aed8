import type { Migration } from '../migration.ts';
import { ledger0001 } from './0001-start.ts';
import { ledger0002 } from './0002-outbox.ts';
import { ledger0003 } from './0003-papers.ts';
import { ledger0004 } from './0004-price-lists.ts';
import { ledger0005 } from './0005-guides.ts';
import { ledger0006 } from './0006-carts.ts';
import { ledger0007 } from './0007-prices-of-the-office.ts';
import { ledger0008 } from './0008-people-and-news.ts';
import { ledger0009 } from './0009-issued-pages.ts';
import { ledger0010 } from './0010-batches.ts';
import { ledger0011 } from './0011-carts-of-new-customers.ts';
import { ledger0012 } from './0012-lines-by-use.ts';

/** Every step of the ledger, in order. New steps are added at the end. */
export const ledgerMigrations: readonly Migration[] = [ledger0001, ledger0002, ledger0003, ledger0004, ledger0005, ledger0006, ledger0007, ledger0008, ledger0009, ledger0010, ledger0011, ledger0012];
