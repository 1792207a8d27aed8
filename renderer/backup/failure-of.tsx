import type { BackupResult } from '../../electron/bridge.ts';
import type { FormDialogProps } from '../components/FormDialog.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';

/** What a dialog says about an attempt that failed; one that was cancelled, or not made yet, says nothing. */
export const failureOf = (result: BackupResult | null): Pick<FormDialogProps, 'error' | 'errorNotice'> =>
  result?.kind === 'failed' ? { error: result.error, errorNotice: <ErrorNotice error={result.error} wide /> } : { error: null };
