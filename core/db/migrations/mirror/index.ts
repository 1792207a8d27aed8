import type { Migration } from '../migration.ts';
import { mirror0001 } from './0001-start.ts';

/** Every step of the mirror, in order. New steps are added at the end. */
export const mirrorMigrations: readonly Migration[] = [mirror0001];
