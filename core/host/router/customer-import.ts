import { implement } from '@orpc/server';
import { customerImportContract } from '../../contract/customer-import.ts';
import { valueOf } from '../failure.ts';
import { previewImport, runImport } from '../use-cases/customers/import/customer-import.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(customerImportContract).$context<RouterContext>().use(withOffice);

export const customerImportRouter = {
  preview: procedures.preview.handler(({ input, context: { office } }) => previewImport(office, input)),
  run: procedures.run.handler(async ({ input, context: { office } }) => valueOf(await runImport(office, input))),
};
