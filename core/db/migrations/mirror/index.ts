import type { Migration } from '../migration.ts';
import { mirror0001 } from './0001-start.ts';
import { mirror0002 } from './0002-partner-agreement.ts';

/** Every step of the mirror, in order. New steps are added at the end. */
export const mirrorMigrations: readonly Migration[] = [mirror0001, mirror0002];
