import backup from '../../locales/en/backup.json';
import catalogue from '../../locales/en/catalogue.json';
import changes from '../../locales/en/changes.json';
import common from '../../locales/en/common.json';
import customers from '../../locales/en/customers.json';
import errors from '../../locales/en/errors.json';
import format from '../../locales/en/format.json';
import orders from '../../locales/en/orders.json';
import outbox from '../../locales/en/outbox.json';
import people from '../../locales/en/people.json';
import privacy from '../../locales/en/privacy.json';
import quotes from '../../locales/en/quotes.json';
import rules from '../../locales/en/rules.json';
import settings from '../../locales/en/settings.json';
import subscriptions from '../../locales/en/subscriptions.json';
import sync from '../../locales/en/sync.json';
import today from '../../locales/en/today.json';

export const bundle = { backup, catalogue, changes, common, customers, errors, format, orders, outbox, people, privacy, quotes, rules, settings, subscriptions, sync, today };
