/** Deliberate faults. Each lives in test code only, as a port that breaks one promise; each must turn the suite red. */
export const BUGS = {
  newIdPerAttempt: 'every attempt goes out under a new request id',
  unknownResetBy429: 'a throttled read-back puts an unknown outcome back into the queue',
  sendingNotDurable: 'the first byte leaves before "sending" is on the disk',
  acknowledgedBeforeCommit: 'the person is told that it is kept before it is',
  normalInsteadOfFull: 'commits are not synced',
  noLease: 'nobody asks whether somebody else works on it',
  deadlineInLocalDays: 'windows are taken to end with the local day',
  priceNotCompared: 'the price of the cart is taken as it comes',
  replayAfterRestore: 'an older copy of the ledger is taken for the newest',
  unknownTakenForNotDone: 'a lost answer is taken for a request that never arrived',
  unknownTakenForDone: 'a lost answer is taken for success',
  noQuietTime: 'a look right after a lost answer is believed',
  staleBase: 'the look before sending is answered from memory',
  lostUpdates: 'an answer of the service is not kept',
  pageTokenFirst: 'the place in the list of customers is kept before the page that leads to it',
} as const;

export type Bug = keyof typeof BUGS;
export const BUG_NAMES = Object.keys(BUGS) as readonly Bug[];
/** What only histories of a whole office with its pull can show. */
export const OFFICE_BUGS: readonly Bug[] = ['pageTokenFirst'];
