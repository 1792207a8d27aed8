export type PortalLanguage = 'pl' | 'de' | 'en';

/**
 * Names on the portals' screens, in the language the portal is set to: whoever reads a guide in
 * German may look at a Polish portal. The Polish ones are quoted from the distributor's page of
 * January 2023; the others are their counterparts and may differ in a word.
 */
export const PORTAL_LABELS = {
  cloudCenter: { pl: 'TERRA CLOUD Center', de: 'TERRA CLOUD Center', en: 'TERRA CLOUD Center' },
  technicalCenter: { pl: 'TERRA Technical Center', de: 'TERRA Technical Center', en: 'TERRA Technical Center' },
  registerNow: { pl: 'Nowy użytkownik? Zarejestruj się teraz!', de: 'Neuer Benutzer? Jetzt registrieren!', en: 'New user? Register now!' },
  registerAsReseller: { pl: 'Zarejestruj się jako sprzedawca', de: 'Als Reseller registrieren', en: 'Register as a reseller' },
  customerNoField: { pl: 'Numer klienta Wortmann AG', de: 'Kundennummer bei der Wortmann AG', en: 'Customer number at Wortmann AG' },
  bankDetails: { pl: 'Dane bankowe', de: 'Bankdaten', en: 'Bank details' },
  generalTerms: { pl: 'Ogólne Warunki', de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  createAccount: { pl: 'Utwórz konto', de: 'Konto erstellen', en: 'Create account' },
  data: { pl: 'Dane', de: 'Daten', en: 'Data' },
  userRole: { pl: 'Rola użytkownika', de: 'Benutzerrolle', en: 'User role' },
  resellerEmployee: { pl: 'Pracownik sprzedawcy', de: 'Reseller-Mitarbeiter', en: 'Reseller employee' },
  userPortal: { pl: 'Portal użytkownika', de: 'Benutzerportal', en: 'User portal' },
  generalAccess: { pl: 'Ogólny dostęp', de: 'Allgemeiner Zugriff', en: 'General access' },
  dashboard: { pl: 'Pulpit', de: 'Dashboard', en: 'Dashboard' },
  customerManagement: { pl: 'Zarządzanie klientami', de: 'Kundenverwaltung', en: 'Customer management' },
  csp: { pl: 'CSP', de: 'CSP', en: 'CSP' },
  resellerAdministration: { pl: 'Administracja sprzedawcy', de: 'Reseller-Verwaltung', en: 'Reseller administration' },
  edit: { pl: 'Edytuj', de: 'Bearbeiten', en: 'Edit' },
  save: { pl: 'Zapisz', de: 'Speichern', en: 'Save' },
  plus: { pl: '+', de: '+', en: '+' },
  factory: { pl: 'symbol fabryki', de: 'Fabriksymbol', en: 'factory symbol' },
  serviceSettings: { pl: 'Ustawienia usługi', de: 'Service-Einstellungen', en: 'Service settings' },
  newDomain: { pl: 'Utwórz nową domenę Microsoft', de: 'Neue Microsoft-Domäne erstellen', en: 'Create new Microsoft domain' },
  linkDomain: { pl: 'Połącz z istniejącą domeną', de: 'Mit vorhandener Domäne verknüpfen', en: 'Link to existing domain' },
  checkAssignment: { pl: 'Sprawdź przypisanie', de: 'Zuordnung prüfen', en: 'Check assignment' },
  marketplace: { pl: 'Marketplace', de: 'Marketplace', en: 'Marketplace' },
  microsoftProducts: { pl: 'Produkty Microsoft', de: 'Microsoft-Produkte', en: 'Microsoft products' },
  orderWithObligation: { pl: 'Zamów z obowiązkiem płatności', de: 'Zahlungspflichtig bestellen', en: 'Order with obligation to pay' },
  accountSettings: { pl: 'Ustawienia konta', de: 'Kontoeinstellungen', en: 'Account settings' },
  partnerSettings: { pl: 'Ustawienia partnera', de: 'Partnereinstellungen', en: 'Partner settings' },
  partnerProfile: { pl: 'Profil partnera', de: 'Partnerprofil', en: 'Partner profile' },
  indirectProviders: { pl: 'Dostawcy pośredni', de: 'Indirekte Anbieter', en: 'Indirect providers' },
  settings: { pl: 'Ustawienia', de: 'Einstellungen', en: 'Settings' },
  domains: { pl: 'Domeny', de: 'Domänen', en: 'Domains' },
  partnerRelationships: { pl: 'Relacje partnerskie', de: 'Partnerbeziehungen', en: 'Partner relationships' },
  billing: { pl: 'Rozliczenia', de: 'Abrechnung', en: 'Billing' },
  yourProducts: { pl: 'Twoje produkty', de: 'Ihre Produkte', en: 'Your products' },
  software: { pl: 'Oprogramowanie', de: 'Software', en: 'Software' },
} as const satisfies Readonly<Record<string, Readonly<Record<PortalLanguage, string>>>>;

export type PortalLabel = keyof typeof PORTAL_LABELS;

/** A name as the portal shows it in this language. */
export const portalLabel = (label: PortalLabel, language: PortalLanguage): string => PORTAL_LABELS[label][language];
