import { CUSTOMER_CURSOR } from '../ports/mirror.ts';
import type { MirrorChange, MirrorTable, MirrorWriter } from '../ports/mirror.ts';
import type { Clock } from '../ports/system.ts';
import { dropLate, finishLoad, isLoading } from './derived/derived.ts';
import type { MirrorDb } from './handles.ts';
import { get as checkpoint, set as setCheckpoint } from './repositories/checkpoints.ts';
import { putAnswers } from './writer/put-answers.ts';
import { putPrices, putProducts, putSkus } from './writer/put-catalogue.ts';
import { knownCustomer, notMetSince, putListed, takeOut } from './writer/put-customers.ts';
import { putAuditRecords, putPartner, putPromotions } from './writer/put-others.ts';
import { createRemainderOf } from './writer/remainder.ts';
import { counts, customersToRefresh, productsToRefresh } from './writer/to-refresh.ts';
import { createLabels, createRemainders } from './writer/texts.ts';
import { nothingTouched } from './writer/touched.ts';
import type { Touched } from './writer/touched.ts';

/**
 * The write side of the mirror (`core/ports/mirror.ts`). One transaction per call; after it the
 * lists in memory are told what changed. A failure of the file leaves as `StorageFailure`.
 */
export function createMirrorWriter(db: MirrorDb, clock: Pick<Clock, 'now'>): MirrorWriter {
  const labels = createLabels(db);
  const remainders = createRemainders(db);
  const remainderOf = createRemainderOf();

  const write = (work: (touched: Touched) => void): MirrorChange => {
    const touched = nothingTouched();
    try {
      db.sql.transaction(() => work(touched));
    } catch (error) {
      labels.forget();
      remainders.forget();
      throw error;
    }
    if (touched.tables.size > 0) db.lists.changed([...touched.subscriptions], [...touched.customers]);
    return { tables: [...touched.tables] };
  };
  const writeTable = (table: MirrorTable, work: () => boolean): MirrorChange =>
    write((touched) => {
      if (work()) touched.tables.add(table);
    });
  const always = (work: () => void): boolean => {
    work();
    return true;
  };

  return {
    checkpoint: (name) => checkpoint(db, name),
    setCheckpoint: (name, value) => setCheckpoint(db, name, value),

    together: (work) => {
      try {
        return db.sql.transaction(work);
      } catch (error) {
        labels.forget();
        remainders.forget();
        db.lists.changed('all', 'all');
        throw error;
      }
    },

    putCustomerPage: ({ customers, asOf, nextCursor }) =>
      write((touched) => {
        for (const { entity } of customers) putListed(db, entity, asOf, touched);
        setCheckpoint(db, CUSTOMER_CURSOR, nextCursor);
      }),
    markCustomersNotSeenSince: (since) =>
      write((touched) => {
        for (const id of notMetSince(db, since)) takeOut(db, id, clock.now(), touched);
      }),
    putCustomerAnswers: (batch) =>
      write((touched) => {
        for (const answers of batch) putAnswers({ db, labels, remainders, remainderOf, touched }, answers);
      }),
    putCustomerGone: (id, at) =>
      write((touched) => {
        const known = knownCustomer(db, id);
        if (known !== null && known.removed === 0 && (known.details_as_of ?? 0) <= at) takeOut(db, known.id, at, touched);
      }),

    putProducts: (products, asOf) => writeTable('catalogue', () => always(() => putProducts(db, products, asOf))),
    putSkus: (product, skus, availabilities, asOf) => writeTable('catalogue', () => putSkus(db, product, { skus, availabilities }, asOf)),
    putPrices: (market, prices, asOf) => writeTable('catalogue', () => putPrices(db, market, prices, asOf)),
    putPromotions: (promotions, asOf) => writeTable('promotions', () => always(() => putPromotions(db, promotions, asOf))),
    putPartner: (answers) => writeTable('partner', () => always(() => putPartner(db, answers))),
    putAuditRecords: (records) => writeTable('audit', () => putAuditRecords(db, records) > 0),

    customersToRefresh: (query) => customersToRefresh(db, query),
    productsToRefresh: (query) => productsToRefresh(db, query),
    counts: () => counts(db),

    beginFirstLoad: () => {
      dropLate(db);
      db.lists.changed('all', 'all');
    },
    endFirstLoad: () => {
      if (isLoading(db)) finishLoad(db);
      db.lists.changed('all', 'all');
    },
  };
}
