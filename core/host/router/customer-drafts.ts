import { valueOf } from '../failure.ts';
import { createDraft, findDuplicates, getDraft, listDrafts, removeDraft, restoreDraft, saveDraft } from '../use-cases/customer-drafts.ts';
import { withOffice } from './base.ts';

export const customerDraftsRouter = {
  list: withOffice.customerDrafts.list.handler(({ context: { office } }) => ({ rows: [...listDrafts(office)] })),
  get: withOffice.customerDrafts.get.handler(({ input, context: { office } }) => valueOf(getDraft(office, input.id))),
  create: withOffice.customerDrafts.create.handler(({ input, context: { office } }) => valueOf(createDraft(office, input.customerId))),
  save: withOffice.customerDrafts.save.handler(({ input, context: { office } }) => valueOf(saveDraft(office, input))),
  remove: withOffice.customerDrafts.remove.handler(({ input, context: { office } }) => valueOf(removeDraft(office, input.id))),
  restore: withOffice.customerDrafts.restore.handler(({ input, context: { office } }) => valueOf(restoreDraft(office, input.id))),
  duplicates: withOffice.customerDrafts.duplicates.handler(({ input, context: { office } }) => ({ hits: [...findDuplicates(office, input)] })),
};
