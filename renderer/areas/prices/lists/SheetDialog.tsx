import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { usePartStyles } from '../parts/styles.ts';
import { FilePreviewView } from './FilePreviewView.tsx';
import { useListsKept } from './useListsKept.ts';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

/** Keeps the price sheet that the service gave as the list of its month; what would change is shown first. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = usePartStyles();
  const own = useStyles();
  const { t } = useTranslation(['prices', 'common']);
  const format = useFormat();
  const client = useClient();
  const query = useQuery(useApi().prices.previewSheet.queryOptions());
  const keeping = useMutation({
    mutationFn: () => client.prices.importSheet(),
    onSuccess: useListsKept(onClose),
  });
  const error = query.error ?? keeping.error;
  const preview = query.data?.preview ?? null;
  const asOf = query.data?.asOf ?? null;
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={own.surface}>
        <DialogBody>
          <DialogTitle>{t('sheet.title')}</DialogTitle>
          <DialogContent className={styles.stack}>
            {error === null ? null : <ErrorNotice error={screenErrorOf(error)} wide />}
            {query.isPending ? <Spinner label={t('parts.searching')} /> : null}
            {query.data !== undefined && asOf === null ? <p className={styles.plain}>{t('sheet.none')}</p> : null}
            {asOf === null ? null : <p className={styles.quiet}>{t('sheet.asOf', { at: format.dateTime(asOf) })}</p>}
            {preview === null ? null : <FilePreviewView preview={preview} onMonth={null} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button appearance="primary" disabled={preview === null || keeping.isPending} onClick={() => keeping.mutate()}>
              {t('import.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
