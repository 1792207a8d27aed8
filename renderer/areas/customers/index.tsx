import type { AreaProps } from '../../frame/area.ts';
import { CustomerList } from './CustomerList.tsx';
import { CustomerPage } from './CustomerPage.tsx';

/** `#/customers` is the list, `#/customers/<id>` one customer. */
export function CustomersArea({ rest }: AreaProps) {
  const [id] = rest;
  return id === undefined ? <CustomerList /> : <CustomerPage key={id} id={id} />;
}
