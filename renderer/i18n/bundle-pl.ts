import backup from '../../locales/pl/backup.json';
import catalogue from '../../locales/pl/catalogue.json';
import changes from '../../locales/pl/changes.json';
import common from '../../locales/pl/common.json';
import customers from '../../locales/pl/customers.json';
import errors from '../../locales/pl/errors.json';
import format from '../../locales/pl/format.json';
import orders from '../../locales/pl/orders.json';
import outbox from '../../locales/pl/outbox.json';
import people from '../../locales/pl/people.json';
import privacy from '../../locales/pl/privacy.json';
import quotes from '../../locales/pl/quotes.json';
import rules from '../../locales/pl/rules.json';
import settings from '../../locales/pl/settings.json';
import subscriptions from '../../locales/pl/subscriptions.json';
import sync from '../../locales/pl/sync.json';
import today from '../../locales/pl/today.json';

export const bundle = { backup, catalogue, changes, common, customers, errors, format, orders, outbox, people, privacy, quotes, rules, settings, subscriptions, sync, today };
