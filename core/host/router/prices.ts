import { valueOf } from '../failure.ts';
import { allEvents, removeEvent, saveEvent, toView } from '../use-cases/prices/events.ts';
import { exposureOf, exposureRows, setLimit } from '../use-cases/prices/exposure.ts';
import { changesOf, importFile, keptLists, previewFile, removeList } from '../use-cases/prices/lists.ts';
import { priceOnDay } from '../use-cases/prices/price-on-day.ts';
import { simulateEvents, simulationRows } from '../use-cases/prices/simulation.ts';
import { withOffice } from './base.ts';

export const pricesRouter = {
  lists: withOffice.prices.lists.handler(({ context: { office } }) => ({ lists: keptLists(office) })),
  preview: withOffice.prices.preview.handler(({ input, context: { office } }) => previewFile(office, input)),
  importFile: withOffice.prices.importFile.handler(({ input, context: { office } }) => ({ lists: valueOf(importFile(office, input)) })),
  removeList: withOffice.prices.removeList.handler(({ input, context: { office } }) => removeList(office, input.id)),
  changes: withOffice.prices.changes.handler(({ input, context: { office } }) => valueOf(changesOf(office, input))),
  onDay: withOffice.prices.onDay.handler(({ input, context: { office } }) => priceOnDay(office, input)),
  events: withOffice.prices.events.handler(({ context: { office } }) => ({ events: allEvents(office).map(toView) })),
  saveEvent: withOffice.prices.saveEvent.handler(({ input, context: { office } }) => valueOf(saveEvent(office, input))),
  removeEvent: withOffice.prices.removeEvent.handler(({ input, context: { office } }) => removeEvent(office, input.id)),
  simulate: withOffice.prices.simulate.handler(({ input, context: { office } }) => valueOf(simulateEvents(office, input))),
  simulationRows: withOffice.prices.simulationRows.handler(({ input, context: { office } }) => valueOf(simulationRows(office, input))),
  exposure: withOffice.prices.exposure.handler(({ context: { office } }) => exposureOf(office)),
  exposureRows: withOffice.prices.exposureRows.handler(({ input, context: { office } }) => exposureRows(office, input)),
  setLimit: withOffice.prices.setLimit.handler(({ input, context: { office } }) => setLimit(office, input)),
};
