import { eq } from 'drizzle-orm';
import type { OfficeProfile } from '../../contract/office.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { officeProfile } from '../schema/ledger.ts';

const ONLY = 1;

/** What the papers say before anybody filled it in. */
export const EMPTY_PROFILE: OfficeProfile = {
  companyName: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  country: 'PL',
  taxId: '',
  registerLine: '',
  bankName: '',
  iban: '',
  phone: '',
  email: '',
  website: '',
  author: '',
  currency: 'PLN',
  quoteValidDays: 14,
};

/** The own company; null while it was never saved. */
export function get(db: LedgerRead): OfficeProfile | null {
  const row = db.orm.select().from(officeProfile).where(eq(officeProfile.id, ONLY)).get();
  if (!row) return null;
  const { id: _id, updatedAt: _updatedAt, ...profile } = row;
  return profile;
}

/** Keeps the one profile that an office has. */
export function save(db: LedgerDb, profile: OfficeProfile, at: Instant): OfficeProfile {
  const values = { ...profile, updatedAt: at };
  db.orm.insert(officeProfile).values({ id: ONLY, ...values }).onConflictDoUpdate({ target: officeProfile.id, set: values }).run();
  return profile;
}
