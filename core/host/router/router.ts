import { lazy } from '@orpc/server';
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
  customerDrafts: lazy(later.customerDrafts),
  customerImport: lazy(later.customerImport),
  subscriptions: subscriptionsRouter,
  catalogue: lazy(later.catalogue),
  carts: lazy(later.carts),
  quotes: lazy(later.quotes),
  radar: lazy(later.radar),
  documents: lazy(later.documents),
  outbox: lazy(later.outbox),
  guides: lazy(later.guides),
  locations: lazy(later.locations),
  prices: lazy(later.prices),
  backup: lazy(later.backup),
  privacy: lazy(later.privacy),
  news: lazy(later.news),
};

/** Reads what was left for later, one file at a time, so that the first click there does not wait for it. */
export async function warmUp(): Promise<void> {
  for (const read of Object.values(later)) await read();
}
