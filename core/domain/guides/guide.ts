import type { ContactId } from '../office/contacts.ts';
import type { MailDraftId } from '../office/mail-drafts.ts';
import type { PortalLabel } from './portal-labels.ts';

export const GUIDE_IDS = ['registration', 'partnership', 'newCustomer', 'newTenant', 'linkTenant', 'takeOver', 'education', 'nonprofit', 'perpetual'] as const;
export type GuideId = (typeof GUIDE_IDS)[number];

/** Where a step is done. */
export type Portal = 'desk' | 'mail' | 'cloudCenter' | 'technicalCenter' | 'adminCentre' | 'partnerCenter' | 'microsoft';

/** Who does it. */
export type Doer = 'office' | 'customer' | 'distributor';

/** Helpers that stand beside a step. */
export type GuideTool = 'password' | 'spelling' | 'providerId' | 'serverState' | 'people';

/** Facts of the own office that a step asks for; they go into every letter. */
export const OFFICE_FACTS = ['customerNo', 'adminEmail', 'partnerId', 'microsoftId'] as const;
export type OfficeFact = (typeof OFFICE_FACTS)[number];

/** Scenario of the partnership (S-037): A is an indirect reseller, B has a Partner ID only, C has none. */
export const SCENARIOS = ['A', 'B', 'C'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export type GuideStep = {
  /** Unique within its guide; part of the key of its sentences. */
  readonly id: string;
  readonly portal: Portal;
  readonly who: Doer;
  /** Ids of the inventory of the distributor's page. */
  readonly source: readonly string[];
  /** The way through the portal, from the outside in. */
  readonly path: readonly PortalLabel[];
  /** Has a sentence "you should now see …". */
  readonly expects: boolean;
  /** The day counts, for example of an acceptance: it is asked for. */
  readonly dated: boolean;
  readonly links: readonly ContactId[];
  readonly mail: MailDraftId | null;
  readonly tools: readonly GuideTool[];
  readonly asks: readonly OfficeFact[];
  /** Names of branches: when this happens, do that. */
  readonly troubles: readonly string[];
  /** Has to come by itself within these minutes of the other step. */
  readonly timer: { readonly after: string; readonly minutes: number } | null;
  /** Only in these scenarios; null: always. */
  readonly only: readonly Scenario[] | null;
  /** A guide of its own that does this step. */
  readonly guide: GuideId | null;
};

export type Guide = {
  readonly id: GuideId;
  readonly about: 'office' | 'customer';
  /** Asks two questions first. */
  readonly hasScenarios: boolean;
  readonly steps: readonly GuideStep[];
};

const PLAIN: Omit<GuideStep, 'id' | 'portal' | 'source'> = {
  who: 'office',
  path: [],
  expects: false,
  dated: false,
  links: [],
  mail: null,
  tools: [],
  asks: [],
  troubles: [],
  timer: null,
  only: null,
  guide: null,
};

/** A step says only what is special about it. */
export const step = (id: string, portal: Portal, source: readonly string[], special: Partial<Omit<GuideStep, 'id' | 'portal' | 'source'>> = {}): GuideStep => ({
  ...PLAIN,
  ...special,
  id,
  portal,
  source,
});
