import { expect, test } from 'vitest';
import type { LetterCustomer } from '../../../../../core/contract/documents.ts';
import { issueLetters, leftOf, newRun, resumed } from '../../../../../renderer/areas/papers/letter-run.ts';
import type { LetterParts, LetterRun } from '../../../../../renderer/areas/papers/letter-run.ts';

const customers = Array.from({ length: 200 }, (_, index): LetterCustomer => ({ id: `customer ${index}`, name: `Customer ${index}`, subscriptions: 1, language: 'pl' }));
const offline = { tag: 'offline' } as never;

/** An office that gives numbers one by one, and remembers whom it wrote to. */
function office({ stopAfter = Infinity, refuses = () => false }: { readonly stopAfter?: number; readonly refuses?: (customer: LetterCustomer) => boolean } = {}) {
  const given: string[] = [];
  const told: LetterRun[] = [];
  const parts: LetterParts = {
    issue: (customer) => {
      if (refuses(customer)) return Promise.reject(new Error('no'));
      given.push(customer.id);
      return Promise.resolve({ id: `letter ${given.length}`, number: `PO/2026/${String(given.length).padStart(4, '0')}` });
    },
    isStopped: () => given.length >= stopAfter,
    errorOf: () => offline,
    tell: (run) => told.push(run),
  };
  return { given, told, parts, last: () => told.at(-1) ?? newRun([]) };
}

test('a run that is stopped keeps what was issued; the next one makes the rest, each customer once, numbers without a gap', async () => {
  const first = office({ stopAfter: 87 });
  await issueLetters(newRun(customers), first.parts);
  expect(first.last()).toMatchObject({ state: 'ended', total: 200 });
  expect(first.last().issued).toHaveLength(87);
  expect(leftOf(first.last())).toBe(113);

  const second = office();
  await issueLetters(resumed(first.last()), second.parts);
  expect(second.last().issued).toHaveLength(200);
  expect(leftOf(second.last())).toBe(0);
  expect([...first.given, ...second.given]).toEqual(customers.map(({ id }) => id));
});

test('a letter that fails takes no number, holds up nobody, and is tried again', async () => {
  const first = office({ refuses: ({ id }) => id === 'customer 3' });
  await issueLetters(newRun(customers.slice(0, 6)), first.parts);
  expect(first.last().issued.map(({ number }) => number)).toEqual(['PO/2026/0001', 'PO/2026/0002', 'PO/2026/0003', 'PO/2026/0004', 'PO/2026/0005']);
  expect(first.last().failed.map(({ customer, error }) => [customer.name, error])).toEqual([['Customer 3', offline]]);
  const second = office();
  await issueLetters(resumed(first.last()), second.parts);
  expect(second.given).toEqual(['customer 3']);
  expect(second.last()).toMatchObject({ state: 'ended', failed: [], rest: [] });
});

test('says how far it is after every letter', async () => {
  const { parts, told } = office({ stopAfter: 2 });
  await issueLetters(newRun(customers.slice(0, 3)), parts);
  expect(told.map(({ state, issued, rest }) => [state, issued.length, rest.length])).toEqual([['running', 0, 3], ['running', 1, 2], ['stopping', 2, 1], ['ended', 2, 1]]);
});
