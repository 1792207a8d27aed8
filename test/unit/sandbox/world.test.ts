import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, PLACES } from '../../../core/sandbox/world/places.ts';
import { companyName } from '../../../core/sandbox/world/company-names.ts';
import { STORIES } from '../../../core/sandbox/world/stories/stories.ts';
import { createWorld } from '../../../core/sandbox/world/world.ts';
import type { World } from '../../../core/sandbox/world/world.ts';
import { plainLetters } from '../../../core/sandbox/world/transliterate.ts';
import { at, SUNDAY } from '../../builders/sandbox.ts';

const world = (customers: number, seed = 1): World => createWorld({ customers, seed, begin: SUNDAY });

const everyone = (of: World) => of.indexes().map((index) => of.customer(index));

describe('the world', () => {
  it('is the same for the same seed and beginning', () => {
    const [one, two] = [world(80), world(80)];
    expect(everyone(one)).toEqual(everyone(two));
    expect(everyone(one).map((customer) => one.subscriptions(customer, SUNDAY))).toEqual(everyone(two).map((customer) => two.subscriptions(customer, SUNDAY)));
  });

  it('tells the same dates to two starts within one hour', () => {
    const later = createWorld({ customers: 30, seed: 1, begin: at('2026-11-22T09:48:13Z') });
    const [first, second] = [world(30).customer(0), later.customer(0)];
    expect(first).toEqual(second);
    expect(later.subscriptions(second, SUNDAY)).toEqual(world(30).subscriptions(first, SUNDAY));
  });

  it('is another one for another seed, with the same stories', () => {
    const [one, two] = [world(60, 1), world(60, 2)];
    expect(everyone(one).filter((customer) => everyone(two).some((other) => other.id === customer.id))).toEqual([]);
    expect(one.customer(0).name).toBe(two.customer(0).name);
    expect(one.customer(0).name).toBe('Łódzki Żuraw Sp. z o.o.');
  });

  it('makes customer k without its predecessors: the size of the office does not matter', () => {
    assert(
      property(integer({ min: 0, max: 999 }), (index) => {
        const [small, large] = [world(1_000), world(100_000)];
        expect(large.customer(index)).toEqual(small.customer(index));
        expect(large.subscriptions(large.customer(index), SUNDAY)).toEqual(small.subscriptions(small.customer(index), SUNDAY));
      }),
      { numRuns: 25 },
    );
  });

  it('has no id, domain, name or tax number twice among 5,000 customers', () => {
    const big = world(5_000);
    const customers = everyone(big);
    const subscriptions = customers.flatMap((customer) => big.subscriptions(customer, SUNDAY));
    for (const values of [
      customers.map((customer) => customer.id),
      customers.map((customer) => customer.prefix),
      customers.map((customer) => customer.name),
      customers.map((customer) => customer.taxNumbers.vatId),
      subscriptions.map((subscription) => subscription.id),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('gives every one of 100,000 companies of a country a name and a prefix of its own', { timeout: 60_000 }, () => {
    for (const country of COUNTRIES) {
      const names = Array.from({ length: 100_000 }, (_, index) => companyName(country, index));
      expect(new Set(names.map((one) => one.name)).size).toBe(names.length);
      expect(new Set(names.map((one) => one.prefix)).size).toBe(names.length);
      expect(Math.max(...names.map((one) => one.prefix.length))).toBeLessThanOrEqual(27);
    }
  });

  it('gives five subscriptions on average when the office is large', () => {
    const big = world(2_000);
    const count = everyone(big).reduce((sum, customer) => sum + big.subscriptions(customer, SUNDAY).length, 0);
    expect(count / 2_000).toBeGreaterThan(4.8);
    expect(count / 2_000).toBeLessThan(5.2);
  });

  it('sells only what the catalogue has, in plans and quantities that it has', () => {
    const big = world(400);
    for (const customer of everyone(big)) {
      for (const { sku, term, billing, quantity } of big.subscriptions(customer, SUNDAY)) {
        if (sku === null) continue;
        expect(sku.plans).toContainEqual({ term, billing });
        expect(quantity).toBeGreaterThanOrEqual(sku.minimumQuantity);
        expect(quantity).toBeLessThanOrEqual(sku.maximumQuantity);
      }
    }
  });

  it('never knows the future', () => {
    const big = world(400);
    for (const customer of everyone(big)) {
      expect(customer.createdAt).toBeLessThanOrEqual(SUNDAY);
      for (const one of big.subscriptions(customer, SUNDAY)) {
        expect(one.createdAt).toBeLessThanOrEqual(one.startsAt);
        expect(one.startsAt).toBeLessThanOrEqual(SUNDAY);
        expect(Math.max(...one.batches.map((batch) => batch.addedAt))).toBeLessThanOrEqual(SUNDAY);
        expect(one.batches.reduce((sum, batch) => sum + batch.quantity, 0)).toBe(one.quantity);
      }
    }
  });

  it('finds customers by id without regard to case, and only its own', () => {
    const office = world(30);
    const last = office.customer(29);
    expect(office.find(last.id.toUpperCase())).toEqual(last);
    expect(office.find(world(31).customer(30).id)).toBeNull();
  });

  it('can be empty', () => {
    expect(world(0).indexes()).toEqual([]);
  });
});

describe('places', () => {
  const PATTERN = { PL: /^\d{2}-\d{3}$/, DE: /^\d{5}$/, AT: /^[1-9]\d{3}$/, GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/ };
  it.each(COUNTRIES)('%s: postal codes have the form of the country', (country) => {
    for (const place of PLACES[country]) expect(place.postalCode).toMatch(PATTERN[country]);
  });
});

describe('tenant prefix', () => {
  it.each([
    ['Müller GmbH', 'muellergmbh'],
    ['Łódzki Żuraw Sp. z o.o.', 'lodzkizurawspzoo'],
    ['Groß & Söhne KG', 'grosssoehnekg'],
    ['O’Leary–Smythe Partners LLP', 'olearysmythepartnersllp'],
    ['Gemeinschaftspraxis Dr. Çelik', 'gemeinschaftspraxisdrcelik'],
  ])('%s → %s (T-02)', (name, prefix) => {
    expect(plainLetters(name)).toBe(prefix);
  });

  it('of every story has at most 27 plain characters', () => {
    for (const customer of everyone(world(STORIES.length))) expect(customer.prefix).toMatch(/^[a-z0-9]{1,27}$/);
  });
});
