import { backupStatus } from '../use-cases/office/backup.ts';
import { withOffice } from './base.ts';

export const backupRouter = {
  status: withOffice.backup.status.handler(({ context: { office } }) => backupStatus(office.ledger)),
};
