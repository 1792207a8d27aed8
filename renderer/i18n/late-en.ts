import contacts from '../../locales/en/contacts.json';

export const late = { contacts };
