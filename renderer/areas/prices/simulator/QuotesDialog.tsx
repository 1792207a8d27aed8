import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Link } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SimulationInput } from '../../../../core/contract/simulation.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { Note } from '../parts/Note.tsx';
import { usePartStyles } from '../parts/styles.ts';

const MOST = 50;

/** Drafts for the most affected customers: what would be cheaper to buy before the day. */
export function QuotesDialog({ input, customerIds, onClose }: { readonly input: SimulationInput; readonly customerIds: readonly string[]; readonly onClose: () => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation(['prices', 'common']);
  const format = useFormat();
  const client = useClient();
  const asked = customerIds.slice(0, MOST);
  const making = useMutation({ mutationFn: () => client.prices.outputs.quotes({ ...input, customerIds: asked }) });
  const { data: done } = making;
  const count = (number: number) => ({ count: number, number: format.number(number) });
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('outputs.quotesTitle')}</DialogTitle>
          <DialogContent className={styles.stack}>
            {making.error === null ? null : <ErrorNotice error={screenErrorOf(making.error)} />}
            {done === undefined ? (
              <p className={styles.plain}>{t('outputs.quotesText', count(asked.length))}</p>
            ) : (
              <>
                <Note intent="success">{t('outputs.made', count(done.quotes.length))}</Note>
                {done.without === 0 ? null : <p className={styles.quiet}>{t('outputs.without', count(done.without))}</p>}
                <ul className={styles.list}>
                  {done.quotes.map(({ quoteId, customerName }) => (
                    <li key={quoteId}>
                      <Link href={href(addressOf('quotes', quoteId))}>{customerName}</Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(done === undefined ? 'common:action.cancel' : 'common:action.close')}</Button>
            {done === undefined ? (
              <Button appearance="primary" disabled={asked.length === 0 || making.isPending} onClick={() => making.mutate()}>
                {t('outputs.make')}
              </Button>
            ) : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
