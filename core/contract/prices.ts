import { adviserContract } from './adviser.ts';
import { exposureContract } from './exposure.ts';
import { legacyContract } from './legacy.ts';
import { booksContract, ratesContract } from './price-books.ts';
import { eventsContract } from './price-events.ts';
import { listsContract } from './price-lists.ts';
import { outputsContract } from './price-outputs.ts';
import { revenueContract, seatsContract } from './seats.ts';
import { simulationContract } from './simulation.ts';

/** Everything about prices in time, by subject. */
export const pricesContract = {
  ...listsContract,
  ...eventsContract,
  ...simulationContract,
  ...exposureContract,
  outputs: outputsContract,
  legacy: legacyContract,
  adviser: adviserContract,
  books: booksContract,
  rates: ratesContract,
  seats: seatsContract,
  revenue: revenueContract,
};
