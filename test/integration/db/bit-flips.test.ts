import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import { openStores } from '../../../core/db/open.ts';
import type { Stores } from '../../../core/db/open.ts';
import { append } from '../../../core/db/repositories/journal.ts';
import { StorageFailure } from '../../../core/db/failures.ts';
import { DEFAULT_SIZE, office, seeded } from '../../bench/data.ts';
import { NOW } from '../../builders/clock.ts';
import { aFolder, openOrFail, options } from './support/stores.ts';

const FLIPS = 64;

/** Every row of every table, read. Throws when a page cannot be trusted. */
function contents({ ledger, mirror }: Stores): string {
  return JSON.stringify(
    [ledger, mirror].map(({ sql }) =>
      sql
        .texts(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`)
        .map((table) => [table, sql.all(`SELECT * FROM ${table} NOT INDEXED`)]),
    ),
  );
}

function aFullFolder(): string {
  const folder = aFolder();
  const { ledger, mirror, close } = openOrFail(options(folder));
  createMirrorWriter(mirror, { now: () => NOW }).putCustomerAnswers([...office({ ...DEFAULT_SIZE, customers: 40 })]);
  for (let number = 0; number < 200; number += 1) append(ledger, { at: NOW, event: { code: 'customer.added', name: `Firma ${number}` }, correlationId: null });
  close();
  return folder;
}

/** A copy of the folder with one bit of one store turned over. */
function copyWithFlip(folder: string, store: string, chance: () => number): string {
  const copy = aFolder();
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  const bytes = readFileSync(join(copy, store));
  const place = Math.floor(chance() * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(chance() * 8));
  writeFileSync(join(copy, store), bytes);
  return copy;
}

test.each(['ledger.db', 'mirror.db'])(
  `${FLIPS} flipped bits in %s: none is passed over in silence`,
  (store) => {
    const folder = aFullFolder();
    const before = openOrFail(options(folder));
    const truth = contents(before);
    before.close();
    const chance = seeded(64);
    const outcomes = new Map<string, number>();
    const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const opened = openStores(options(copyWithFlip(folder, store, chance)));
      if (!opened.ok) {
        expect(opened.error).toMatchObject({ tag: 'storage', problem: 'corrupt', store: store.slice(0, -3) });
        count('refused');
        continue;
      }
      try {
        const read = contents(opened.value);
        if (opened.value.setAside.length > 0) count('set aside');
        else if (opened.value.mirror.sql.text('PRAGMA integrity_check') === 'ok' && opened.value.ledger.sql.text('PRAGMA integrity_check') === 'ok') count(read === truth ? 'harmless' : 'silent');
        else count('found');
      } catch (error) {
        expect(error).toBeInstanceOf(StorageFailure);
        count('found');
      }
      opened.value.close();
    }
    expect(outcomes.get('silent')).toBeUndefined();
    // The cipher covers every byte of every page: there is no harmless place.
    expect(outcomes.get('harmless')).toBeUndefined();
  },
  120_000,
);
