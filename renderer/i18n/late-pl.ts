import contacts from '../../locales/pl/contacts.json';

export const late = { contacts };
