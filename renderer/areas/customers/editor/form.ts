import { createContext, useContext } from 'react';
import type { CustomerDraftFields } from '../../../../core/contract/customer-drafts.ts';
import type { DraftProblem } from '../../../../core/domain/customers/draft-problems.ts';
import type { DraftField } from '../../../../core/domain/customers/draft.ts';

/** What the fields of the editor share. */
export type DraftForm = {
  readonly fields: CustomerDraftFields;
  readonly problems: readonly DraftProblem[];
  /** Fields that somebody has left: only there an empty one is marked. */
  readonly left: ReadonlySet<DraftField>;
  /** Nothing is asked or proposed any more. */
  readonly isQueued: boolean;
  readonly change: (patch: Partial<CustomerDraftFields>) => void;
  /** Somebody leaves a field: what can be written better is. */
  readonly leave: (field: DraftField) => void;
};

export const DraftFormContext = createContext<DraftForm | null>(null);

export function useDraftForm(): DraftForm {
  const form = useContext(DraftFormContext);
  if (!form) throw new Error('DraftFormContext is missing');
  return form;
}

/** Id of a field's input, for links that lead to it. */
export const fieldId = (field: DraftField): string => `customer-${field}`;

/** Brings a field into sight and puts the cursor into it. */
export function jumpTo(field: DraftField): void {
  const input = document.getElementById(fieldId(field));
  input?.scrollIntoView({ block: 'center' });
  input?.focus();
}
