import contacts from '../../locales/pl/contacts.json';
import guides from '../../locales/pl/guides.json';
import help from '../../locales/pl/help.json';
import prices from '../../locales/pl/prices.json';
import radar from '../../locales/pl/radar.json';
import start from '../../locales/pl/start.json';

export const late = { contacts, guides, help, prices, radar, start };
