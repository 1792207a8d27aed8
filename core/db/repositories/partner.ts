import { asc, eq } from 'drizzle-orm';
import type { PartnerProfile, Relationship } from '../../domain/partnership/partnership.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';
import { partnerProfile, relationships } from '../schema/mirror.ts';

/** The office's own entry in the partner directory, with its age; null while it was never read. */
export function profile(db: MirrorRead): (PartnerProfile & { readonly asOf: Instant }) | null {
  const row = db.orm.select().from(partnerProfile).get();
  if (!row) return null;
  const { partnerId, partnerName, profileType, asOf } = row;
  return { partnerId, partnerName, profileType, asOf: instant(asOf) };
}

/** What the server last said about the office's Microsoft Partner Agreement; null while it never did. */
export function agreement(db: MirrorRead): { readonly isSigned: boolean; readonly asOf: Instant } | null {
  const row = db.orm.select({ signed: partnerProfile.agreementSigned, asOf: partnerProfile.agreementAsOf }).from(partnerProfile).get();
  return row === undefined || row.signed === null || row.asOf === null ? null : { isSigned: row.signed === 1, asOf: instant(row.asOf) };
}

/** Indirect providers and resellers that the server still names. */
export const relations = (db: MirrorRead): readonly Relationship[] =>
  db.orm
    .select({
      id: relationships.relationshipId,
      name: relationships.name,
      type: relationships.type,
      state: relationships.state,
      partnerId: relationships.partnerId,
      location: relationships.location,
    })
    .from(relationships)
    .where(eq(relationships.removed, 0))
    .orderBy(asc(relationships.name), asc(relationships.relationshipId))
    .all();
