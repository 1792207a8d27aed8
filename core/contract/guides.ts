import * as z from 'zod';
import { GUIDE_IDS, OFFICE_FACTS, SCENARIOS } from '../domain/guides/guide.ts';
import { guid, instant, procedure } from './base.ts';

const text = (length: number) => z.string().max(length);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const guideMark = z.object({
  step: text(40),
  state: z.enum(['open', 'done', 'skipped']),
  at: instant,
  day: day.nullable(),
  by: text(100),
  note: text(2_000),
});

/** One walk through a guide. Its steps and their order are data of `core/domain/guides`. */
export const guideRun = z.object({
  id: guid,
  guide: z.enum(GUIDE_IDS),
  /** null: for the office, or for a customer who does not exist at the server yet. */
  customerId: guid.nullable(),
  customerName: text(200),
  scenario: z.enum(SCENARIOS).nullable(),
  startedAt: instant,
  updatedAt: instant,
  marks: z.array(guideMark),
});

export const officeFact = z.enum(OFFICE_FACTS);

/** A fact about the own office at distributor and Microsoft. */
export const officeFactValue = z.object({
  value: text(100),
  changedAt: instant.nullable(),
  /** The distributor was told of a change since (S-036); false only for facts that have to be reported. */
  reported: z.boolean(),
});

export const partnerState = z.object({
  /** The office's own entry in Microsoft's directory; null while it was never read. */
  profile: z.object({ partnerId: z.string(), partnerName: z.string().nullable(), asOf: instant }).nullable(),
  /** Microsoft Partner Agreement as the server last said it; null while it never did. */
  agreement: z.object({ isSigned: z.boolean(), asOf: instant }).nullable(),
  /** The relationship with the distributor; null when the server names none. */
  provider: z.object({ name: z.string(), state: z.string() }).nullable(),
  /** Other indirect providers with which a relationship is active. */
  otherProviders: z.array(z.string()),
});

/** The distributor's record of the own company, typed in for comparing (S-011), and the own region. */
export const spellingRecord = z.object({
  ownRegion: text(100),
  companyName: text(200),
  line1: text(200),
  postalCode: text(20),
  city: text(100),
  region: text(100),
  taxId: text(40),
});

const run = z.object({ id: guid });

export const guidesContract = {
  /** Every walk that was not removed, the latest change first. */
  runs: procedure.output(z.object({ runs: z.array(guideRun) })),
  get: procedure.input(run).output(guideRun),
  start: procedure.input(guideRun.pick({ guide: true, customerId: true, customerName: true })).output(guideRun),
  /** The answer to the two questions; what was marked stays. */
  choose: procedure.input(run.extend({ scenario: z.enum(SCENARIOS).nullable() })).output(guideRun),
  /** Says something about a step: done, skipped, open again; with day, person and note. */
  mark: procedure.input(run.extend(guideMark.omit({ at: true }).shape)).output(guideRun),
  remove: procedure.input(run).output(run),
  restore: procedure.input(run).output(guideRun),
  facts: procedure.output(z.object({ facts: z.record(officeFact, officeFactValue), server: partnerState })),
  /** Keeps a fact; one that is not well formed is refused and the old one stays. */
  saveFact: procedure.input(z.object({ fact: officeFact, value: text(100) })).output(officeFactValue),
  /** The distributor was told of every change. */
  factsReported: procedure.output(z.object({ at: instant })),
  spelling: procedure.output(spellingRecord),
  saveSpelling: procedure.input(spellingRecord).output(spellingRecord),
};

export type OfficeFacts = Readonly<Record<z.infer<typeof officeFact>, z.infer<typeof officeFactValue>>>;
export type PartnerState = z.infer<typeof partnerState>;
export type SpellingRecord = z.infer<typeof spellingRecord>;
export type GuideRunAnswer = z.infer<typeof guideRun>;
