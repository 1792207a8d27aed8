import { valueOf } from '../failure.ts';
import { previewImport, runImport } from '../use-cases/customers/import/customer-import.ts';
import { withOffice } from './base.ts';

export const customerImportRouter = {
  preview: withOffice.customerImport.preview.handler(({ input, context: { office } }) => previewImport(office, input)),
  run: withOffice.customerImport.run.handler(async ({ input, context: { office } }) => valueOf(await runImport(office, input))),
};
