import type { AreaProps } from '../../frame/area.ts';
import { CustomerList } from './CustomerList.tsx';
import { CustomerPage } from './CustomerPage.tsx';
import { DraftList } from './drafts/DraftList.tsx';
import { CustomerEditorPage } from './editor/CustomerEditor.tsx';
import { ImportPage } from './import/ImportPage.tsx';

/** `#/customers` is the list, `#/customers/<id>` one customer, `#/customers/drafts` what is being written. */
export function CustomersArea({ rest }: AreaProps) {
  const [id, draftId] = rest;
  if (id === 'drafts') return draftId === undefined ? <DraftList /> : <CustomerEditorPage key={draftId} id={draftId} />;
  if (id === 'import') return <ImportPage />;
  return id === undefined ? <CustomerList /> : <CustomerPage key={id} id={id} />;
}
