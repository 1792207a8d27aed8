import { describe, expect, it } from 'vitest';
import { knownReason } from '../../../../../renderer/areas/subscriptions/words.ts';

describe('reasons of a suspension', () => {
  it.each([
    ['R-9.3 Ex 1: as the service writes them', 'CustomerCancellation', 'customerCancellation'],
    ['R-9.3 Ex 1: in another spelling', 'payment_instrument', 'paymentInstrument'],
    ['R-9.3 Ex 2: an unknown one is shown as it came', 'Something New', null],
  ])('%s', (_, reason, expected) => expect(knownReason(reason)).toBe(expected));
});
