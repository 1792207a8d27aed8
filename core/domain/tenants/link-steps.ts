import { isDomain } from '../customers/email.ts';

/** The way of an existing tenant to this office (S-064 to S-070). */
export const LINK_STEPS = ['domain', 'letter', 'confirmed', 'office', 'distributor'] as const;
export type LinkStep = (typeof LINK_STEPS)[number];

export type LinkFacts = {
  /** Default domain of the tenant as typed; it need not end in onmicrosoft.com (S-066). */
  readonly domain: string;
  /** Calendar day on which the letter with the link went out. */
  readonly sentOn: string | null;
  /** The server names a customer of this domain. */
  readonly isAssigned: boolean;
  /** Seen under the customer's partner relationships (S-069): this office, the distributor. */
  readonly officeListed: boolean;
  readonly distributorListed: boolean;
};

/** Every step with its state. An assignment that the server confirms settles what went before it. */
export function linkSteps({ domain, sentOn, isAssigned, officeListed, distributorListed }: LinkFacts): readonly { readonly step: LinkStep; readonly isDone: boolean }[] {
  const done: Readonly<Record<LinkStep, boolean>> = {
    domain: isDomain(domain.trim().toLowerCase()),
    letter: sentOn !== null || isAssigned,
    confirmed: isAssigned,
    office: officeListed || isAssigned,
    distributor: distributorListed,
  };
  return LINK_STEPS.map((step) => ({ step, isDone: done[step] }));
}
