import contacts from '../../locales/de/contacts.json';
import guides from '../../locales/de/guides.json';
import prices from '../../locales/de/prices.json';

export const late = { contacts, guides, prices };
