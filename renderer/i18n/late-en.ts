import contacts from '../../locales/en/contacts.json';
import guides from '../../locales/en/guides.json';
import help from '../../locales/en/help.json';
import prices from '../../locales/en/prices.json';
import radar from '../../locales/en/radar.json';
import start from '../../locales/en/start.json';

export const late = { contacts, guides, help, prices, radar, start };
