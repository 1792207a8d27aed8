import { describe, expect, it } from 'vitest';
import type { SubscriptionSort } from '../../../../../core/contract/subscriptions.ts';
import { sortSubscriptions } from '../../../../../renderer/areas/customers/sort-subscriptions.ts';
import { aSubscriptionRow } from '../../../../builders/subscription-view.ts';

const rows = [
  aSubscriptionRow({ id: '00000000-0000-4000-8000-000000000001', product: 'Źródło', quantity: 9, windowEndsAt: null }),
  aSubscriptionRow({ id: '00000000-0000-4000-8000-000000000002', product: 'Zet', quantity: 120, windowEndsAt: 200 }),
  aSubscriptionRow({ id: '00000000-0000-4000-8000-000000000003', product: 'Azure plan', quantity: 120, windowEndsAt: 100 }),
];
const products = (key: SubscriptionSort, direction: 'asc' | 'desc') => sortSubscriptions(rows, { key, direction }, 'pl').map((row) => row.product);

describe('order of a customer’s subscriptions', () => {
  it('follows the alphabet of the screen', () => {
    expect(products('product', 'asc')).toEqual(['Azure plan', 'Zet', 'Źródło']);
    expect(products('product', 'desc')).toEqual(['Źródło', 'Zet', 'Azure plan']);
  });

  it('counts numbers and goes by name among equals', () => {
    expect(products('quantity', 'desc')).toEqual(['Azure plan', 'Zet', 'Źródło']);
  });

  it('puts what has no value last, in both directions', () => {
    expect(products('windowEndsAt', 'asc')).toEqual(['Azure plan', 'Zet', 'Źródło']);
    expect(products('windowEndsAt', 'desc')).toEqual(['Zet', 'Azure plan', 'Źródło']);
  });

  it('leaves the rows it was given alone', () => {
    const before = [...rows];
    products('product', 'desc');
    expect(rows).toEqual(before);
  });
});
