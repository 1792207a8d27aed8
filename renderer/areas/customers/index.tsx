import { createElement } from 'react';
import type { AreaProps } from '../../frame/area.ts';
import { useLater } from '../../later.ts';
import { CustomerList } from './CustomerList.tsx';
import { CUSTOMER_PAGES } from './later-pages.ts';

/** `#/customers` is the list, which comes with the start; what is behind it is read later (`pages.tsx`). */
export function CustomersArea({ rest }: AreaProps) {
  return rest[0] === undefined ? <CustomerList /> : <Behind rest={rest} />;
}

function Behind({ rest }: AreaProps) {
  const pages = useLater(CUSTOMER_PAGES);
  return pages === null ? null : createElement(pages, { rest });
}
