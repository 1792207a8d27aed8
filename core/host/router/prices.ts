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

export const pricesRouter = {
  lists: withOffice.prices.lists.handler(({ context: { office } }) => ({ lists: keptLists(office) })),
  preview: withOffice.prices.preview.handler(({ input, context: { office } }) => previewFile(office, input)),
  importFile: withOffice.prices.importFile.handler(({ input, context: { office } }) => ({ lists: valueOf(importFile(office, input)) })),
  previewSheet: withOffice.prices.previewSheet.handler(({ context: { office } }) => ({ ...previewSheet(office) })),
  importSheet: withOffice.prices.importSheet.handler(({ context: { office } }) => ({ lists: valueOf(importSheet(office)) })),
  removeList: withOffice.prices.removeList.handler(({ input, context: { office } }) => removeList(office, input.id)),
  changes: withOffice.prices.changes.handler(({ input, context: { office } }) => valueOf(changesOf(office, input))),
  onDay: withOffice.prices.onDay.handler(({ input, context: { office } }) => priceOnDay(office, input)),
  events: withOffice.prices.events.handler(({ context: { office } }) => ({ events: allEvents(office).map(toView) })),
  saveEvent: withOffice.prices.saveEvent.handler(({ input, context: { office } }) => valueOf(saveEvent(office, input))),
  removeEvent: withOffice.prices.removeEvent.handler(({ input, context: { office } }) => removeEvent(office, input.id)),
  simulate: withOffice.prices.simulate.handler(({ input, context: { office } }) => valueOf(simulateEvents(office, input))),
  simulationRows: withOffice.prices.simulationRows.handler(({ input, context: { office } }) => valueOf(simulationRows(office, input))),
  exposure: withOffice.prices.exposure.handler(({ context: { office } }) => (seesFigures(office) ? exposureOf(office) : noExposure(office.clock.now()))),
  exposureRows: withOffice.prices.exposureRows.handler(({ input, context: { office } }) => (seesFigures(office) ? exposureRows(office, input) : { total: 0, from: 0, rows: [] })),
  setLimit: withOffice.prices.setLimit.handler(({ input, context: { office } }) => setLimit(office, input)),
  outputs: {
    workbook: withOffice.prices.outputs.workbook.handler(async ({ input, context: { office } }) => valueOf(await (await import('../use-cases/prices/simulation-workbook.ts')).simulationWorkbook(office, input))),
    quotes: withOffice.prices.outputs.quotes.handler(({ input, context: { office } }) => valueOf(simulationQuotes(office, input))),
  },
  legacy: {
    rows: withOffice.prices.legacy.rows.handler(({ input, context: { office } }) => legacyRows(office, input)),
    plan: withOffice.prices.legacy.plan.handler(({ input, context: { office } }) => valueOf(legacyPlan(office, input))),
    note: withOffice.prices.legacy.note.handler(({ input, context: { office } }) => valueOf(noteLegacy(office, input))),
    quote: withOffice.prices.legacy.quote.handler(({ input, context: { office } }) => valueOf(legacyQuote(office, input))),
  },
  adviser: {
    advise: withOffice.prices.adviser.advise.handler(({ input }) => valueOf(adviseSeats(input))),
    prices: withOffice.prices.adviser.prices.handler(({ input, context: { office } }) => valueOf(adviserPrices(office, input))),
    keep: withOffice.prices.adviser.keep.handler(({ input, context: { office } }) => keepAdvice(office, input)),
    quote: withOffice.prices.adviser.quote.handler(({ input, context: { office } }) => valueOf(adviserQuote(office, input))),
  },
  books: {
    list: withOffice.prices.books.list.handler(({ context: { office } }) => bookList(office)),
    save: withOffice.prices.books.save.handler(({ input, context: { office } }) => valueOf(saveBook(office, input))),
    remove: withOffice.prices.books.remove.handler(({ input, context: { office } }) => removeBook(office, input.id)),
    restore: withOffice.prices.books.restore.handler(({ input, context: { office } }) => restoreBook(office, input.id)),
    members: withOffice.prices.books.members.handler(({ context: { office } }) => groupMembers(office)),
    setGroup: withOffice.prices.books.setGroup.handler(({ input, context: { office } }) => setGroup(office, input)),
    sale: withOffice.prices.books.sale.handler(({ input, context: { office } }) => ({ prices: shownPrices(office, valueOf(saleOf(office, input))) })),
  },
  rates: {
    page: withOffice.prices.rates.page.handler(({ input, context: { office } }) => ratePage(office, input)),
    known: withOffice.prices.rates.known.handler(({ context: { office } }) => knownRates(office)),
    importTable: withOffice.prices.rates.importTable.handler(({ input, context: { office } }) => importTable(office, input)),
    add: withOffice.prices.rates.add.handler(({ input, context: { office } }) => valueOf(addRate(office, input))),
    remove: withOffice.prices.rates.remove.handler(({ input, context: { office } }) => removeRate(office, input)),
    on: withOffice.prices.rates.on.handler(({ input, context: { office } }) => rateFor(office, input)),
  },
  seats: {
    page: withOffice.prices.seats.page.handler(({ input, context: { office } }) => seatPage(office, input)),
    totals: withOffice.prices.seats.totals.handler(({ context: { office } }) => seatTotals(office)),
    note: withOffice.prices.seats.note.handler(({ input, context: { office } }) => valueOf(noteSeats(office, input))),
    importFile: withOffice.prices.seats.importFile.handler(({ input, context: { office } }) => importSeats(office, input)),
  },
  revenue: {
    view: withOffice.prices.revenue.view.handler(({ input, context: { office } }) => revenueView(office, input)),
  },
};
