import contacts from '../../locales/en/contacts.json';
import guides from '../../locales/en/guides.json';
import prices from '../../locales/en/prices.json';

export const late = { contacts, guides, prices };
