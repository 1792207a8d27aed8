import { lazy } from '@orpc/server';
import { systemSleep } from '../system.ts';
import { customersRouter } from './customers.ts';
import { liveRouter } from './live.ts';
import { officeRouter } from './office.ts';
import { peopleRouter } from './people.ts';
import { subscriptionsRouter } from './subscriptions.ts';
import { syncRouter } from './sync.ts';

/** Read when first asked for, or by `warmUp`. */
const later = {
  customerDrafts: async () => ({ default: (await import('./customer-drafts.ts')).customerDraftsRouter }),
  customerImport: async () => ({ default: (await import('./customer-import.ts')).customerImportRouter }),
  carts: async () => ({ default: (await import('./carts.ts')).cartsRouter }),
  catalogue: async () => ({ default: (await import('./catalogue.ts')).catalogueRouter }),
  quotes: async () => ({ default: (await import('./quotes.ts')).quotesRouter }),
  radar: async () => ({ default: (await import('./radar.ts')).radarRouter }),
  documents: async () => ({ default: (await import('./documents.ts')).documentsRouter }),
  outbox: async () => ({ default: (await import('./outbox.ts')).outboxRouter }),
  guides: async () => ({ default: (await import('./guides.ts')).guidesRouter }),
  locations: async () => ({ default: (await import('./locations.ts')).locationsRouter }),
  news: async () => ({ default: (await import('./news.ts')).newsRouter }),
  privacy: async () => ({ default: (await import('./privacy.ts')).privacyRouter }),
  backup: async () => ({ default: (await import('./backup.ts')).backupRouter }),
  prices: async () => ({ default: (await import('./prices.ts')).pricesRouter }),
};

/** What the first screen asks comes in one breath; reading a file for one question would keep the others waiting. */
const BREATH_MS = 20;

/** A part of the contract that is read when it is first asked for, behind what can be answered at once. */
function behind<Part>(read: () => Promise<{ default: Part }>) {
  let reading: Promise<{ default: Part }> | null = null;
  return lazy(() => (reading ??= systemSleep(BREATH_MS).then(read)));
}

/**
 * The contract, answered. What the first screen asks comes with the start; the rest, with the
 * libraries that only it needs (phone and tax numbers, papers, files), later.
 */
export const router = {
  office: officeRouter,
  live: liveRouter,
  people: peopleRouter,
  sync: syncRouter,
  customers: customersRouter,
  customerDrafts: behind(later.customerDrafts),
  customerImport: behind(later.customerImport),
  subscriptions: subscriptionsRouter,
  catalogue: behind(later.catalogue),
  carts: behind(later.carts),
  quotes: behind(later.quotes),
  radar: behind(later.radar),
  documents: behind(later.documents),
  outbox: behind(later.outbox),
  guides: behind(later.guides),
  locations: behind(later.locations),
  prices: behind(later.prices),
  backup: behind(later.backup),
  privacy: behind(later.privacy),
  news: behind(later.news),
};

/** Reads what was left for later, one file at a time, so that the first click there does not wait for it. */
export async function warmUp(): Promise<void> {
  for (const read of Object.values(later)) await read();
}
