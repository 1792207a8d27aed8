import type { Migration } from '../migration.ts';

/**
 * Intents with their attempts. Triggers keep what must never happen from happening, whatever
 * the program does: an intent is not deleted, and what is confirmed stays confirmed.
 */
export const ledger0002: Migration = {
  number: 2,
  name: 'outbox',
  sha256: '092d6a78d41c3a3a2b63298e0c976b7e8adef9da608254d8d97c9546155ab5ce',
  sql: `
CREATE TABLE intents (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  guid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  customer_guid TEXT,
  subscription_guid TEXT,
  customer_name TEXT NOT NULL,
  product TEXT,
  author TEXT NOT NULL,
  deadline_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  lease_holder TEXT,
  leased_at INTEGER,
  leased_until INTEGER
) STRICT;
CREATE INDEX intents_by_state ON intents (state, sequence);
CREATE INDEX intents_by_customer ON intents (customer_guid, sequence);
CREATE INDEX intents_by_subscription ON intents (subscription_guid, sequence);
CREATE INDEX intents_by_touch ON intents (touched);
CREATE TRIGGER intents_are_kept BEFORE DELETE ON intents
BEGIN SELECT RAISE(ABORT, 'kept'); END;
CREATE TRIGGER intents_confirmed_stay BEFORE UPDATE OF state ON intents WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed'
BEGIN SELECT RAISE(ABORT, 'confirmed'); END;
CREATE TABLE intent_attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  intent INTEGER NOT NULL REFERENCES intents (sequence),
  step TEXT NOT NULL,
  request_id TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  error TEXT,
  correlation_id TEXT
) STRICT;
CREATE INDEX intent_attempts_by_intent ON intent_attempts (intent, id);
`,
};
