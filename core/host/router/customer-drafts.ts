import { implement } from '@orpc/server';
import { customerDraftsContract } from '../../contract/customer-drafts.ts';
import { valueOf } from '../failure.ts';
import { addressAnswer } from '../use-cases/customers/address.ts';
import { createDraft, findDuplicates, getDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from '../use-cases/customers/drafts.ts';
import { confirmAgreement } from '../use-cases/customers/agreement.ts';
import { queueDraft, settleDraft, settleDrafts } from '../use-cases/customers/queue.ts';
import { domainState, relationshipLink } from '../use-cases/customers/tenant.ts';
import { checkAssignment, saveTenantLink, tenantLinkOf } from '../use-cases/customers/tenant-link.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(customerDraftsContract).$context<RouterContext>().use(withOffice);

export const customerDraftsRouter = {
  list: procedures.list.handler(({ context: { office } }) => {
    settleDrafts(office);
    return { rows: [...listDrafts(office)] };
  }),
  get: procedures.get.handler(({ input, context: { office } }) => {
    settleDraft(office, input.id);
    return valueOf(getDraft(office, input.id));
  }),
  create: procedures.create.handler(({ input, context: { office } }) => valueOf(createDraft(office, input.customerId))),
  save: procedures.save.handler(({ input, context: { office } }) => valueOf(saveDraft(office, input))),
  remove: procedures.remove.handler(({ input, context: { office } }) => valueOf(removeDraft(office, input.id))),
  restore: procedures.restore.handler(({ input, context: { office } }) => valueOf(restoreDraft(office, input.id))),
  queue: procedures.queue.handler(({ input, context: { office } }) => valueOf(queueDraft(office, input.id))),
  domain: procedures.domain.handler(async ({ input, context: { office } }) => ({ state: await domainState(office, input.prefix) })),
  address: procedures.address.handler(({ input, context: { office } }) => addressAnswer(office, input)),
  relationshipLink: procedures.relationshipLink.handler(async ({ context: { office } }) => valueOf(await relationshipLink(office))),
  link: procedures.link.handler(({ input, context: { office } }) => tenantLinkOf(office, input.id)),
  saveLink: procedures.saveLink.handler(({ input: { id, ...link }, context: { office } }) => saveTenantLink(office, id, link)),
  checkLink: procedures.checkLink.handler(async ({ input, context: { office } }) => valueOf(await checkAssignment(office, input.id))),
  confirmAgreement: procedures.confirmAgreement.handler(async ({ input, context: { office } }) => valueOf(await confirmAgreement(office, input))),
  duplicates: procedures.duplicates.handler(({ input, context: { office } }) => ({ hits: [...findDuplicates(office, input)] })),
};
