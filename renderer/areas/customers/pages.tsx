import type { AreaProps } from '../../frame/area.ts';
import { CustomerPage } from './CustomerPage.tsx';
import { DraftList } from './drafts/DraftList.tsx';
import { CustomerEditorPage } from './editor/CustomerEditor.tsx';
import { ImportPage } from './import/ImportPage.tsx';

/** `#/customers/<id>` is one customer, `#/customers/drafts` what is being written. */
export function CustomerPages({ rest }: AreaProps) {
  const [id = '', draftId] = rest;
  if (id === 'drafts') return draftId === undefined ? <DraftList /> : <CustomerEditorPage key={draftId} id={draftId} />;
  return id === 'import' ? <ImportPage /> : <CustomerPage key={id} id={id} />;
}
