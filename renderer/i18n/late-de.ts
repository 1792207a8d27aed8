import contacts from '../../locales/de/contacts.json';

export const late = { contacts };
