import type { Address } from '../../domain/customers/customer.ts';
import { said } from './echo.ts';

type Json = Readonly<Record<string, unknown>>;

/** A place under the service's names (API page, section 7), without the person there. What the address does not have is left out. */
export const placeFields = (address: Address): Json =>
  said({
    country: address.country,
    region: address.region,
    city: address.city,
    state: address.state,
    addressLine1: address.line1,
    addressLine2: address.line2,
    postalCode: address.postalCode,
  });

/** The same with the name and the phone number that an address carries in a billing profile. */
export const addressFields = (address: Address): Json => ({ ...placeFields(address), ...said({ firstName: address.firstName, lastName: address.lastName, phoneNumber: address.phone }) });
