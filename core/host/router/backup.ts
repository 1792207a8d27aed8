import { implement } from '@orpc/server';
import { backupContract } from '../../contract/backup.ts';
import { backupStatus } from '../use-cases/office/backup.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(backupContract).$context<RouterContext>().use(withOffice);

export const backupRouter = {
  status: procedures.status.handler(({ context: { office } }) => backupStatus(office)),
};
