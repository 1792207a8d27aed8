import contacts from '../../locales/en/contacts.json';
import guides from '../../locales/en/guides.json';

export const late = { contacts, guides };
