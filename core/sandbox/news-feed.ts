import { after, DAY, toIso } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/** What the distributor's start page might say in the days before `now`, as a JSON feed. Invented, like everything here. */
export function newsFeed(now: Instant): string {
  const item = (id: string, days: number, title: string, text: string) => ({ id, title, content_text: text, date_published: toIso(after(now, -days * DAY)) });
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sandbox distributor',
    items: [
      item('price-list', 2, 'Price list for next month is available', 'The new list can be downloaded in the order portal. Prices of running terms stay as they are until the renewal.'),
      item('maintenance', 5, 'Portal maintenance on Saturday evening', 'Orders are accepted from 22:00 on again. Changes that are queued here go out by themselves afterwards.'),
      item('promotion', 9, 'Autumn promotion for new annual subscriptions', 'Valid for new bookings only; ask the CSP team for the products that take part.'),
      item('instruction', 20, 'Instruction: linking an existing tenant', 'The mailed link has to be opened in a private window by an administrator of the customer.'),
    ],
  });
}
