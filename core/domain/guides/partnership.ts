import { checkEmail } from '../customers/email.ts';
import { PROVIDER_ID } from '../office/contacts.ts';
import type { Relationship } from '../partnership/partnership.ts';
import type { OfficeFact, Scenario } from './guide.ts';

/** The two questions (S-037). An indirect reseller always has a Partner ID. */
export function scenarioOf(answers: { readonly hasPartnerId: boolean; readonly isIndirectReseller: boolean }): Scenario {
  if (answers.isIndirectReseller) return 'A';
  return answers.hasPartnerId ? 'B' : 'C';
}

/** The relationship with the distributor as the server tells it; null when it names none. */
export const providerRelationship = <Relation extends Relationship>(relations: readonly Relation[]): Relation | null =>
  relations.find(({ id }) => id.toLowerCase() === PROVIDER_ID) ?? relations.find(({ name }) => /\bwortmann\b/i.test(name)) ?? null;

/** Providers of whom the office is an indirect reseller at this moment, the distributor among them or not. */
export const activeProviders = <Relation extends Relationship>(relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(({ type, state }) => type.toLowerCase() === 'isindirectresellerof' && state.toLowerCase() === 'active');

export type FactProblem = 'digits' | 'guid' | 'mailbox' | 'control';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with a fact about the office; an empty one is a gap, not a mistake. */
export function factProblem(fact: OfficeFact, value: string): FactProblem | null {
  if (value === '') return null;
  switch (fact) {
    // Microsoft calls the number Partner ID today; the location-level one is meant (S-033).
    case 'partnerId':
      return /^\d{4,12}$/.test(value) ? null : 'digits';
    case 'microsoftId':
      return GUID.test(value) ? null : 'guid';
    case 'adminEmail':
      return checkEmail(value).kind === 'ok' ? null : 'mailbox';
    case 'customerNo':
      return /^[\p{L}\p{N} ./-]{1,40}$/u.test(value) ? null : 'control';
  }
}
