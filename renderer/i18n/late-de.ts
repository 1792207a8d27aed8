import contacts from '../../locales/de/contacts.json';
import guides from '../../locales/de/guides.json';
import help from '../../locales/de/help.json';
import prices from '../../locales/de/prices.json';
import radar from '../../locales/de/radar.json';
import start from '../../locales/de/start.json';

export const late = { contacts, guides, help, prices, radar, start };
