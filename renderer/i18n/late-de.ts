import contacts from '../../locales/de/contacts.json';
import guides from '../../locales/de/guides.json';

export const late = { contacts, guides };
