import { keptLetterhead } from '../../../contract/documents.ts';
import * as settings from '../../../db/repositories/settings.ts';
import { EMPTY_LETTERHEAD } from '../../../domain/papers/letterhead.ts';
import type { Letterhead } from '../../../domain/papers/letterhead.ts';
import { DEMO_LETTERHEAD } from '../../demo-profile.ts';
import type { OpenOffice } from '../../open-office.ts';

const NAME = 'office.letterhead';

/** The office's look and company data: as saved, or the sample company's, or empty. */
export function readLetterhead({ ledger, kind }: Pick<OpenOffice, 'ledger' | 'kind'>): Letterhead {
  const stored = keptLetterhead.safeParse(settings.get(ledger, NAME));
  if (stored.success) return stored.data;
  return kind === 'demo' ? DEMO_LETTERHEAD : EMPTY_LETTERHEAD;
}

/** Holds for papers made from now on; issued ones keep the one that they were printed with. */
export function saveLetterhead(office: Pick<OpenOffice, 'ledger' | 'kind' | 'clock' | 'changes'>, given: Letterhead): Letterhead {
  settings.set(office.ledger, NAME, given, office.clock.now());
  office.changes.add(['office', 'quotes']);
  return given;
}
