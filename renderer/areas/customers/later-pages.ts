import { createLater } from '../../later.ts';

/** What is behind the list: one customer, what is being written, the import. The libraries for tax and phone numbers come with it. */
export const CUSTOMER_PAGES = createLater(async () => (await import('./pages.tsx')).CustomerPages);
