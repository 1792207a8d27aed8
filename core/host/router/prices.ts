import { implement } from '@orpc/server';
import { pricesContract } from '../../contract/prices.ts';
import { valueOf } from '../failure.ts';
import { allEvents, removeEvent, saveEvent, toView } from '../use-cases/prices/events.ts';
import { exposureOf, exposureRows, setLimit } from '../use-cases/prices/exposure.ts';
import { keepAdvice } from '../use-cases/prices/advice-document.ts';
import { adviseSeats, adviserPrices, adviserQuote } from '../use-cases/prices/adviser.ts';
import { bookList, groupMembers, removeBook, restoreBook, saveBook, setGroup } from '../use-cases/prices/books.ts';
import { legacyPlan, legacyQuote, legacyRows, noteLegacy } from '../use-cases/prices/legacy.ts';
import { addRate, importTable, knownRates, rateFor, ratePage, removeRate } from '../use-cases/prices/rates.ts';
import { revenueView } from '../use-cases/prices/revenue.ts';
import { saleOf, shownPrices } from '../use-cases/prices/sale.ts';
import { importSeats, noteSeats, seatPage, seatTotals } from '../use-cases/prices/seats.ts';
import { changesOf, importFile, importSheet, previewSheet, keptLists, previewFile, removeList } from '../use-cases/prices/lists.ts';
import { priceOnDay } from '../use-cases/prices/price-on-day.ts';
import { simulationQuotes } from '../use-cases/prices/simulation-outputs.ts';
import { simulateEvents, simulationRows } from '../use-cases/prices/simulation.ts';
import { noExposure, seesFigures } from '../people/figures.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(pricesContract).$context<RouterContext>().use(withOffice);

export const pricesRouter = {
  lists: procedures.lists.handler(({ context: { office } }) => ({ lists: keptLists(office) })),
  preview: procedures.preview.handler(({ input, context: { office } }) => previewFile(office, input)),
  importFile: procedures.importFile.handler(({ input, context: { office } }) => ({ lists: valueOf(importFile(office, input)) })),
  previewSheet: procedures.previewSheet.handler(({ context: { office } }) => ({ ...previewSheet(office) })),
  importSheet: procedures.importSheet.handler(({ context: { office } }) => ({ lists: valueOf(importSheet(office)) })),
  removeList: procedures.removeList.handler(({ input, context: { office } }) => removeList(office, input.id)),
  changes: procedures.changes.handler(({ input, context: { office } }) => valueOf(changesOf(office, input))),
  onDay: procedures.onDay.handler(({ input, context: { office } }) => priceOnDay(office, input)),
  events: procedures.events.handler(({ context: { office } }) => ({ events: allEvents(office).map(toView) })),
  saveEvent: procedures.saveEvent.handler(({ input, context: { office } }) => valueOf(saveEvent(office, input))),
  removeEvent: procedures.removeEvent.handler(({ input, context: { office } }) => removeEvent(office, input.id)),
  simulate: procedures.simulate.handler(({ input, context: { office } }) => valueOf(simulateEvents(office, input))),
  simulationRows: procedures.simulationRows.handler(({ input, context: { office } }) => valueOf(simulationRows(office, input))),
  exposure: procedures.exposure.handler(({ context: { office } }) => (seesFigures(office) ? exposureOf(office) : noExposure(office.clock.now()))),
  exposureRows: procedures.exposureRows.handler(({ input, context: { office } }) => (seesFigures(office) ? exposureRows(office, input) : { total: 0, from: 0, rows: [] })),
  setLimit: procedures.setLimit.handler(({ input, context: { office } }) => setLimit(office, input)),
  outputs: {
    workbook: procedures.outputs.workbook.handler(async ({ input, context: { office } }) => valueOf(await (await import('../use-cases/prices/simulation-workbook.ts')).simulationWorkbook(office, input))),
    quotes: procedures.outputs.quotes.handler(({ input, context: { office } }) => valueOf(simulationQuotes(office, input))),
  },
  legacy: {
    rows: procedures.legacy.rows.handler(({ input, context: { office } }) => legacyRows(office, input)),
    plan: procedures.legacy.plan.handler(({ input, context: { office } }) => valueOf(legacyPlan(office, input))),
    note: procedures.legacy.note.handler(({ input, context: { office } }) => valueOf(noteLegacy(office, input))),
    quote: procedures.legacy.quote.handler(({ input, context: { office } }) => valueOf(legacyQuote(office, input))),
  },
  adviser: {
    advise: procedures.adviser.advise.handler(({ input }) => valueOf(adviseSeats(input))),
    prices: procedures.adviser.prices.handler(({ input, context: { office } }) => valueOf(adviserPrices(office, input))),
    keep: procedures.adviser.keep.handler(({ input, context: { office } }) => keepAdvice(office, input)),
    quote: procedures.adviser.quote.handler(({ input, context: { office } }) => valueOf(adviserQuote(office, input))),
  },
  books: {
    list: procedures.books.list.handler(({ context: { office } }) => bookList(office)),
    save: procedures.books.save.handler(({ input, context: { office } }) => valueOf(saveBook(office, input))),
    remove: procedures.books.remove.handler(({ input, context: { office } }) => removeBook(office, input.id)),
    restore: procedures.books.restore.handler(({ input, context: { office } }) => restoreBook(office, input.id)),
    members: procedures.books.members.handler(({ context: { office } }) => groupMembers(office)),
    setGroup: procedures.books.setGroup.handler(({ input, context: { office } }) => setGroup(office, input)),
    sale: procedures.books.sale.handler(({ input, context: { office } }) => ({ prices: shownPrices(office, valueOf(saleOf(office, input))) })),
  },
  rates: {
    page: procedures.rates.page.handler(({ input, context: { office } }) => ratePage(office, input)),
    known: procedures.rates.known.handler(({ context: { office } }) => knownRates(office)),
    importTable: procedures.rates.importTable.handler(({ input, context: { office } }) => importTable(office, input)),
    add: procedures.rates.add.handler(({ input, context: { office } }) => valueOf(addRate(office, input))),
    remove: procedures.rates.remove.handler(({ input, context: { office } }) => removeRate(office, input)),
    on: procedures.rates.on.handler(({ input, context: { office } }) => rateFor(office, input)),
  },
  seats: {
    page: procedures.seats.page.handler(({ input, context: { office } }) => seatPage(office, input)),
    totals: procedures.seats.totals.handler(({ context: { office } }) => seatTotals(office)),
    note: procedures.seats.note.handler(({ input, context: { office } }) => valueOf(noteSeats(office, input))),
    importFile: procedures.seats.importFile.handler(({ input, context: { office } }) => importSeats(office, input)),
  },
  revenue: {
    view: procedures.revenue.view.handler(({ input, context: { office } }) => revenueView(office, input)),
  },
};
