import contacts from '../../locales/pl/contacts.json';
import guides from '../../locales/pl/guides.json';
import prices from '../../locales/pl/prices.json';

export const late = { contacts, guides, prices };
