import { expect, test } from 'vitest';
import { linkSteps } from '../../../../core/domain/tenants/link-steps.ts';

const NOTHING = { domain: '', sentOn: null, isAssigned: false, officeListed: false, distributorListed: false };
const doneOf = (facts: Partial<typeof NOTHING> | { readonly sentOn: string }) => linkSteps({ ...NOTHING, ...facts }).flatMap(({ step, isDone }) => (isDone ? [step] : []));

test.each([
  ['nothing', {}, []],
  ['no domain yet', { domain: 'mueller' }, []],
  ['any domain, not only that of the service (S-066)', { domain: 'Mueller.de ' }, ['domain']],
  ['the letter', { domain: 'mueller.de', sentOn: '2026-11-22' }, ['domain', 'letter']],
  ['what somebody saw at the customer (S-069)', { domain: 'mueller.de', distributorListed: true }, ['domain', 'distributor']],
  ['what the server says settles the letter and our own entry (S-070)', { domain: 'mueller.de', isAssigned: true }, ['domain', 'letter', 'confirmed', 'office']],
])('of linking a tenant, %s', (_, facts, done) => {
  expect(doneOf(facts)).toEqual(done);
});
