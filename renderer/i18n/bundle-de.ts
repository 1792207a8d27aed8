import backup from '../../locales/de/backup.json';
import catalogue from '../../locales/de/catalogue.json';
import changes from '../../locales/de/changes.json';
import common from '../../locales/de/common.json';
import customers from '../../locales/de/customers.json';
import errors from '../../locales/de/errors.json';
import format from '../../locales/de/format.json';
import orders from '../../locales/de/orders.json';
import outbox from '../../locales/de/outbox.json';
import people from '../../locales/de/people.json';
import privacy from '../../locales/de/privacy.json';
import quotes from '../../locales/de/quotes.json';
import rules from '../../locales/de/rules.json';
import settings from '../../locales/de/settings.json';
import subscriptions from '../../locales/de/subscriptions.json';
import sync from '../../locales/de/sync.json';
import today from '../../locales/de/today.json';

export const bundle = { backup, catalogue, changes, common, customers, errors, format, orders, outbox, people, privacy, quotes, rules, settings, subscriptions, sync, today };
