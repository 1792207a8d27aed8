import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts about this file: state of the derived tables and the like. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** Where sync goes on after a stop. */
export const checkpoints = sqliteTable('checkpoints', { name: text().primaryKey(), value: text().notNull() });
