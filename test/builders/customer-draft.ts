import { EMPTY_DRAFT } from '../../core/domain/customers/draft.ts';
import type { CustomerDraft } from '../../core/domain/customers/draft.ts';

/** A complete draft of a Polish company. */
export const aCustomerDraft = (over: Partial<CustomerDraft> = {}): CustomerDraft => ({
  ...EMPTY_DRAFT,
  companyName: 'Łódzki Żuraw Sp. z o.o.',
  taxNumber: '123-456-32-18',
  line1: 'ul. Piotrkowska 12',
  postalCode: '90-361',
  city: 'Łódź',
  country: 'PL',
  region: '10',
  firstName: 'Anna',
  lastName: 'Żurawska',
  email: 'anna@zuraw.example',
  phone: '+48422511234',
  language: 'pl',
  prefix: 'lodzkizurawspzoo',
  ...over,
});

/** A complete draft of a German company. */
export const aGermanDraft = (over: Partial<CustomerDraft> = {}): CustomerDraft =>
  aCustomerDraft({
    companyName: 'Müller GmbH',
    taxNumber: 'DE136695976',
    line1: 'Bremer Straße 8',
    postalCode: '32609',
    city: 'Hüllhorst',
    country: 'DE',
    region: 'NW',
    firstName: 'Jörg',
    lastName: 'Müller',
    email: 'joerg@mueller.example',
    phone: '+495744944198',
    language: 'de',
    prefix: 'muellergmbh',
    ...over,
  });
