import contacts from '../../locales/pl/contacts.json';
import guides from '../../locales/pl/guides.json';

export const late = { contacts, guides };
