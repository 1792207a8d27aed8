import * as z from 'zod';
import { officeFactValue, spellingRecord } from '../../../contract/guides.ts';
import type { OfficeFacts, PartnerState, SpellingRecord } from '../../../contract/guides.ts';
import * as partner from '../../../db/repositories/partner.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { OFFICE_FACTS } from '../../../domain/guides/guide.ts';
import type { OfficeFact } from '../../../domain/guides/guide.ts';
import { activeProviders, factProblem, providerRelationship } from '../../../domain/guides/partnership.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';

type FactValue = OfficeFacts[OfficeFact];

const NAME = 'office.facts';
const SPELLING = 'office.distributorRecord';
const UNKNOWN: FactValue = { value: '', changedAt: null, reported: true };
const stored = z.partialRecord(z.enum(OFFICE_FACTS), officeFactValue);

/** Facts whose change the distributor wants to hear of (S-036). */
const TO_REPORT: readonly OfficeFact[] = ['partnerId', 'microsoftId'];

/** What the office noted about itself at distributor and Microsoft; what nobody noted is empty. */
export function readFacts({ ledger }: Pick<OpenOffice, 'ledger'>): OfficeFacts {
  const parsed = stored.safeParse(settings.get(ledger, NAME));
  const known = parsed.success ? parsed.data : {};
  return {
    customerNo: known.customerNo ?? UNKNOWN,
    adminEmail: known.adminEmail ?? UNKNOWN,
    partnerId: known.partnerId ?? UNKNOWN,
    microsoftId: known.microsoftId ?? UNKNOWN,
  };
}

/** Notes a fact. A first entry is no change; a later one of the ids stays marked until it was reported. */
export function saveFact(office: OpenOffice, fact: OfficeFact, typed: string): Result<FactValue, DeskError> {
  const value = fact === 'microsoftId' ? typed.trim().toLowerCase() : typed.trim();
  const problem = factProblem(fact, value);
  if (problem !== null) return err({ tag: 'validation', issues: [{ path: fact, problem }] });
  const facts = readFacts(office);
  const before = facts[fact];
  if (before.value === value) return ok(before);
  const next: FactValue = { value, changedAt: office.clock.now(), reported: before.reported && !(TO_REPORT.includes(fact) && before.value !== '') };
  keepFacts(office, { ...facts, [fact]: next });
  return ok(next);
}

/** A Partner ID changed elsewhere (at one of the office's locations): it stays marked until the distributor was told. */
export function partnerDataChanged(office: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>): void {
  const facts = readFacts(office);
  keepFacts(office, { ...facts, partnerId: { ...facts.partnerId, changedAt: office.clock.now(), reported: false } });
}

/** The letter to the distributor is out. */
export function factsReported(office: OpenOffice): { readonly at: Instant } {
  const facts = readFacts(office);
  keepFacts(office, Object.fromEntries(OFFICE_FACTS.map((fact) => [fact, { ...facts[fact], reported: true }])));
  return { at: office.clock.now() };
}

/** Partner profile, agreement and relationships, as the last synchronisation read them. */
export function partnerState({ mirror }: Pick<OpenOffice, 'mirror'>): PartnerState {
  const profile = partner.profile(mirror);
  const relations = partner.relations(mirror);
  const provider = providerRelationship(relations);
  return {
    agreement: partner.agreement(mirror),
    otherProviders: activeProviders(relations).filter(({ id }) => id !== provider?.id).map(({ name }) => name),
    profile: profile && { partnerId: profile.partnerId, partnerName: profile.partnerName, asOf: profile.asOf },
    provider: provider && { name: provider.name, state: provider.state },
  };
}

const NO_RECORD: SpellingRecord = { ownRegion: '', companyName: '', line1: '', postalCode: '', city: '', region: '', taxId: '' };

/** What was typed from the distributor's record, for comparing. */
export function readSpelling({ ledger }: Pick<OpenOffice, 'ledger'>): SpellingRecord {
  const parsed = spellingRecord.safeParse(settings.get(ledger, SPELLING));
  return parsed.success ? parsed.data : NO_RECORD;
}

/** Notes how the company's name is spelled in each of the systems. */
export function saveSpelling(office: OpenOffice, record: SpellingRecord): SpellingRecord {
  settings.set(office.ledger, SPELLING, record, office.clock.now());
  office.changes.add(['guides']);
  return record;
}

function keepFacts(office: Pick<OpenOffice, 'ledger' | 'clock' | 'changes'>, facts: Partial<OfficeFacts>): void {
  settings.set(office.ledger, NAME, facts, office.clock.now());
  office.changes.add(['guides']);
}
