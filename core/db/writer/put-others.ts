import type { Promotion } from '../../domain/catalog/product.ts';
import type { AuditRecord, PartnerAgreement, PartnerProfile, Relationship } from '../../domain/partnership/partnership.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Received } from '../../ports/remote-api.ts';
import { planCode, PRESENT, REMOVED, termCode } from '../codes.ts';
import type { MirrorDb } from '../handles.ts';
import { auditRecords, partnerProfile, promotionProducts, promotions, relationships } from '../schema/mirror.ts';
import { tableWriter } from './table-writer.ts';

const promotionTable = tableWriter(promotions);
const promotionProductTable = tableWriter(promotionProducts);
const profileTable = tableWriter(partnerProfile);
const relationshipTable = tableWriter(relationships);
const auditTable = tableWriter(auditRecords);

/** The whole list of promotions. What it no longer names is marked removed. */
export function putPromotions(db: MirrorDb, received: readonly Received<Promotion>[], asOf: Instant): void {
  for (const { entity, raw } of received) {
    const known = (db.sql.get('SELECT id, as_of FROM promotions WHERE promotion_id = ?', [entity.id]) as { id: number; as_of: number } | null);
    if (known !== null && known.as_of > asOf) continue;
    const { id: promotionId, name, description, startsAt, endsAt, isAutoApplicable, products } = entity;
    const row = { promotionId, name, description, startsAt, endsAt, isAutoApplicable: isAutoApplicable ? 1 : 0, raw: JSON.stringify(raw), asOf, removed: PRESENT };
    if (known) promotionTable.update(db.sql, known.id, row);
    const promotionRow = known?.id ?? promotionTable.insert(db.sql, row);
    db.sql.run('DELETE FROM promotion_products WHERE promotion_row = ?', [promotionRow]);
    products.forEach(({ productId, skuId, term, billingPlan, discount }, position) => {
      promotionProductTable.insert(db.sql, { promotionRow, position, productId, skuId, term: termCode(term), billingPlan: planCode(billingPlan), discount });
    });
  }
  db.sql.run('UPDATE promotions SET removed = ? WHERE removed = ? AND as_of < ?', [REMOVED, PRESENT, asOf]);
}

const ONLY = 1;

export type PartnerAnswers = { readonly profile: Received<PartnerProfile> | null; /** null: the server did not say. */ readonly agreement: PartnerAgreement | null; readonly relationships: readonly Received<Relationship>[]; readonly asOf: Instant };

/** The own entry in the partner directory (null: not read, the copy stays) and all relationships. */
export function putPartner(db: MirrorDb, { profile, agreement, relationships: received, asOf }: PartnerAnswers): void {
  if (profile !== null && (db.sql.number('SELECT as_of FROM partner_profile WHERE id = ?', [ONLY]) ?? 0) <= asOf) {
    const { partnerId, partnerName, profileType } = profile.entity;
    const said = agreement === null ? agreementBefore(db, partnerId) : { agreementSigned: agreement.isSigned ? 1 : 0, agreementAsOf: asOf };
    db.sql.run('DELETE FROM partner_profile');
    profileTable.insert(db.sql, { partnerId, partnerName, profileType, raw: JSON.stringify(profile.raw), asOf, ...said });
  }
  for (const { entity, raw } of received) {
    const known = db.sql.number('SELECT as_of FROM relationships WHERE relationship_id = ?', [entity.id]);
    if ((known ?? 0) > asOf) continue;
    const { id: relationshipId, name, type, state, partnerId, location } = entity;
    db.sql.run('DELETE FROM relationships WHERE relationship_id = ?', [relationshipId]);
    relationshipTable.insert(db.sql, { relationshipId, name, type, state, partnerId, location, raw: JSON.stringify(raw), asOf, removed: PRESENT });
  }
  db.sql.run('UPDATE relationships SET removed = ? WHERE removed = ? AND as_of < ?', [REMOVED, PRESENT, asOf]);
}

type Said = { readonly agreementSigned: number | null; readonly agreementAsOf: number | null };

/** What the server said earlier about the same partner. */
const agreementBefore = (db: MirrorDb, partnerId: string): Said =>
  (db.sql.get('SELECT agreement_signed AS agreementSigned, agreement_as_of AS agreementAsOf FROM partner_profile WHERE partner_id = ?', [partnerId]) as Said | null) ?? { agreementSigned: null, agreementAsOf: null };

/** Records never change; one that is known is left alone. Answers with how many were new. */
export function putAuditRecords(db: MirrorDb, received: readonly Received<AuditRecord>[]): number {
  let added = 0;
  for (const { entity } of received) {
    if (db.sql.value('SELECT id FROM audit_records WHERE record_id = ?', [entity.id]) !== null) continue;
    const { id: recordId, customerId: customerGuid, customerName, resourceType, operationType, operationAt, status, user: userName, resourceId } = entity;
    auditTable.insert(db.sql, { recordId, customerGuid, customerName, resourceType, operationType, operationAt, status, userName, resourceId });
    added += 1;
  }
  return added;
}
