import { valueOf } from '../failure.ts';
import { createDraft, findDuplicates, getDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from '../use-cases/customers/drafts.ts';
import { confirmAgreement } from '../use-cases/customers/agreement.ts';
import { queueDraft, settleDraft, settleDrafts } from '../use-cases/customers/queue.ts';
import { domainState, relationshipLink } from '../use-cases/customers/tenant.ts';
import { checkAssignment, saveTenantLink, tenantLinkOf } from '../use-cases/customers/tenant-link.ts';
import { withOffice } from './base.ts';

export const customerDraftsRouter = {
  list: withOffice.customerDrafts.list.handler(({ context: { office } }) => {
    settleDrafts(office);
    return { rows: [...listDrafts(office)] };
  }),
  get: withOffice.customerDrafts.get.handler(({ input, context: { office } }) => {
    settleDraft(office, input.id);
    return valueOf(getDraft(office, input.id));
  }),
  create: withOffice.customerDrafts.create.handler(({ input, context: { office } }) => valueOf(createDraft(office, input.customerId))),
  save: withOffice.customerDrafts.save.handler(({ input, context: { office } }) => valueOf(saveDraft(office, input))),
  remove: withOffice.customerDrafts.remove.handler(({ input, context: { office } }) => valueOf(removeDraft(office, input.id))),
  restore: withOffice.customerDrafts.restore.handler(({ input, context: { office } }) => valueOf(restoreDraft(office, input.id))),
  queue: withOffice.customerDrafts.queue.handler(({ input, context: { office } }) => valueOf(queueDraft(office, input.id))),
  domain: withOffice.customerDrafts.domain.handler(async ({ input, context: { office } }) => ({ state: await domainState(office, input.prefix) })),
  relationshipLink: withOffice.customerDrafts.relationshipLink.handler(async ({ context: { office } }) => valueOf(await relationshipLink(office))),
  link: withOffice.customerDrafts.link.handler(({ input, context: { office } }) => tenantLinkOf(office, input.id)),
  saveLink: withOffice.customerDrafts.saveLink.handler(({ input: { id, ...link }, context: { office } }) => saveTenantLink(office, id, link)),
  checkLink: withOffice.customerDrafts.checkLink.handler(async ({ input, context: { office } }) => valueOf(await checkAssignment(office, input.id))),
  confirmAgreement: withOffice.customerDrafts.confirmAgreement.handler(async ({ input, context: { office } }) => valueOf(await confirmAgreement(office, input))),
  duplicates: withOffice.customerDrafts.duplicates.handler(({ input, context: { office } }) => ({ hits: [...findDuplicates(office, input)] })),
};
