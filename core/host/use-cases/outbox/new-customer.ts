import type { NewCustomer } from '../../../domain/customers/new-customer.ts';
import { newCustomerProblems } from '../../../domain/nce/readiness.ts';
import type { NewCustomerProblem } from '../../../domain/nce/readiness.ts';

/** what the service would refuse by the country's rules. */
export const newCustomerFindings = ({ address, registrationNumber, phone }: NewCustomer): readonly NewCustomerProblem[] =>
  newCustomerProblems({ country: address.country, registrationNumber: registrationNumber ?? '', phone, postalCode: address.postalCode });
