import type { PartnerAgreement, PartnerProfile, Relationship } from '../../domain/partnership/partnership.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { parseWith } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { wirePartnerAgreement, wirePartnerProfile, wireRelationship } from '../schemas/partner.ts';
import type { WireRelationship } from '../schemas/partner.ts';
import { camelWord } from './values.ts';

const RELATIONSHIP_TYPES = { providers: 'IsIndirectResellerOf', resellers: 'IsIndirectCloudSolutionProviderOf' } as const;

/** The own entry in the partner directory and the partners beside us (API page, section 9). */
export function partnerResource(reader: Reader): Pick<RemoteApi, 'relationships' | 'partnerProfile' | 'partnerAgreement'> {
  return {
    relationships: (type, call) =>
      reader.all(
        {
          name: 'relationships',
          path: pathOf('relationships'),
          query: { relationship_type: RELATIONSHIP_TYPES[type] },
          budget: 'other',
          about: { what: 'partner', id: type },
          parse: parseWith(wireRelationship, relationshipOf),
        },
        call,
      ),
    partnerProfile: (call) =>
      reader.one(
        {
          name: 'partner profile',
          path: pathOf('profiles', 'mpn'),
          budget: 'other',
          about: { what: 'partner', id: 'mpn' },
          parse: parseWith(wirePartnerProfile, (wire): PartnerProfile => ({
            partnerId: wire.mpnId,
            partnerName: wire.partnerName,
            profileType: wire.profileType === null ? null : camelWord(wire.profileType),
          })),
        },
        call,
      ),
    partnerAgreement: (partnerId, call) =>
      reader.one(
        {
          name: 'partner agreement',
          path: pathOf('compliance', 'csp', 'agreementstatus'),
          query: { mpnId: partnerId },
          budget: 'other',
          about: { what: 'partner', id: partnerId },
          parse: parseWith(wirePartnerAgreement, (wire): PartnerAgreement => ({ isSigned: wire.isAgreementSigned })),
        },
        call,
      ),
  };
}

const relationshipOf = (wire: WireRelationship): Relationship => ({
  id: wire.id,
  name: wire.name ?? wire.id,
  type: wire.relationshipType === null ? '' : camelWord(wire.relationshipType),
  state: wire.state === null ? '' : camelWord(wire.state),
  partnerId: wire.mpnId ?? wire.partnerId,
  location: wire.location?.toUpperCase() ?? null,
});
