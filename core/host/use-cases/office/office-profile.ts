import type { OfficeProfile } from '../../../contract/office.ts';
import * as stored from '../../../db/repositories/office-profile.ts';
import { DEMO_PROFILE } from '../../demo-profile.ts';
import type { OpenOffice } from '../../open-office.ts';

/** The own company: as saved, or the sample company of the demo office, or empty. */
export const readProfile = (office: Pick<OpenOffice, 'ledger' | 'kind'>): OfficeProfile =>
  stored.get(office.ledger) ?? (office.kind === 'demo' ? DEMO_PROFILE : stored.EMPTY_PROFILE);

/** Keeps the company's own data and tells the screens. */
export function saveProfile(office: OpenOffice, profile: OfficeProfile): OfficeProfile {
  const saved = stored.save(office.ledger, profile, office.clock.now());
  office.changes.add(['office']);
  return saved;
}
