import { Button, DialogActions, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.ts';
import { useMissing } from '../../people/usePresence.ts';
import { oldestReading } from './order-of.ts';
import { useIsOffline } from './useIsOffline.ts';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** How old the prices are that are confirmed, and when the order leaves. */
export function QueueNote({ lines }: { readonly lines: Parameters<typeof oldestReading>[0] }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const isOffline = useIsOffline();
  const asOf = oldestReading(lines);
  return (
    <p className={styles.note}>
      {asOf === null ? '' : `${t('stale', { at: format.dateTime(asOf) })} `}
      {t(isOffline ? 'offline' : 'queued')}
    </p>
  );
}

export type ConfirmationActionsProps = {
  /** Something keeps this order from being placed now. */
  readonly isBlocked: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
};

/** The way back, and the button that names the obligation to pay (S-087); only who may queue can press it. */
export function ConfirmationActions({ isBlocked, onBack, onConfirm }: ConfirmationActionsProps) {
  const { t } = useTranslation('orders');
  const isOffline = useIsOffline();
  const mayQueue = useMissing('queue').length === 0;
  return (
    <DialogActions>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button appearance="primary" disabled={isBlocked || !mayQueue} onClick={onConfirm}>
        {t(isOffline ? 'confirmOffline' : 'confirm')}
      </Button>
    </DialogActions>
  );
}
