import type { Migration } from '../migration.ts';

/** Who works at the office, and what it is told. */
export const ledger0008: Migration = {
  number: 8,
  name: 'people-and-news',
  sha256: '8bd829e7c1a5c6739079b2fc1c7ef0348ba9e8a456df62105f62867c385d28bb',
  sql: `
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  language TEXT,
  permissions TEXT NOT NULL,
  sees_figures INTEGER NOT NULL,
  may_queue INTEGER NOT NULL,
  system_account TEXT,
  pin TEXT,
  pin_is_temporary INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  blocked_until INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE TABLE news_sources (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  checked_at INTEGER,
  read_at INTEGER,
  problem TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE news_items (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  source_id INTEGER REFERENCES news_sources (id) ON DELETE CASCADE,
  external_id TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  link TEXT,
  published_at INTEGER NOT NULL,
  fetched_at INTEGER NOT NULL,
  seen_at INTEGER,
  removed_at INTEGER,
  UNIQUE (source_id, external_id)
) STRICT;
CREATE INDEX news_items_by_day ON news_items (published_at);
`,
};
