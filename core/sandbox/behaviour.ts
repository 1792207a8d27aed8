import { HOUR, MINUTE, SECOND } from '../domain/time/instant.ts';

/** Habits in which services of this shape differ from each other, or from hour to hour. */
export type Behaviour = {
  /** How many hours an `MS-RequestId` is remembered; some distributors ignore it (API page, section 4). */
  readonly requestMemory: number | 'unlimited' | 'ignored';
  /** Orders, and what they bought, are invisible to GET for so long after the purchase (section 11). Milliseconds. */
  readonly orderLag: number;
  /** A new subscription is `pending` for so long, and its id missing in orders. Milliseconds. */
  readonly provisioning: number;
  /** Does a `friendlyName` of a cart or order line come back, or the product's own name? */
  readonly friendlyName: 'echoed' | 'dropped';
  /** Subscription changes answer 202 with a Location, which is settled after so many milliseconds; null: 200 at once. */
  readonly acceptLater: number | null;
  /** A second checkout of an ordered cart gives the first result, or 400/800065 (section 18). */
  readonly checkoutAgain: 'firstResult' | 'refused';
  /** What a stale ETag is answered with (section 18). */
  readonly staleEtag: 400 | 412;
  /** How long a move from the old model takes. Milliseconds. */
  readonly migration: number;
};

export const USUAL_BEHAVIOUR: Behaviour = {
  requestMemory: 24,
  orderLag: 2 * MINUTE,
  provisioning: 30 * SECOND,
  friendlyName: 'echoed',
  acceptLater: null,
  checkoutAgain: 'firstResult',
  staleEtag: 400,
  migration: 2 * HOUR,
};

/** The running service's habits; they may be changed at any time. */
export type Habits = { readonly current: () => Behaviour; readonly change: (change: Partial<Behaviour>) => void };

/** What `start` leaves out is `USUAL_BEHAVIOUR`. Times in milliseconds, `requestMemory` in hours. */
export function createHabits(start: Partial<Behaviour> = {}): Habits {
  let behaviour: Behaviour = { ...USUAL_BEHAVIOUR, ...start };
  return {
    current: () => behaviour,
    change: (change) => {
      behaviour = { ...behaviour, ...change };
    },
  };
}
