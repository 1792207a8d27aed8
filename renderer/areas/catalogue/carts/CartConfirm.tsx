import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartOutcome, CartView } from '../../../../core/contract/carts.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { ConfirmationActions, QueueNote } from '../../orders/ConfirmationFoot.tsx';
import { LimitNotice } from '../../orders/LimitNotice.tsx';
import { OrderTable, Refusal } from '../../orders/OrderTable.tsx';
import { useTellOrdered } from '../../orders/useTellOrdered.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The last confirmation before a cart becomes an order in the queue: everything once more, and the obligation to pay (S-087). */
export function CartConfirm({ cart, onClose }: { readonly cart: CartView; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { busy, error, outcome, place } = usePlacing(cart, onClose);
  const lines = cart.lines.map((line, number) => ({ ...line, number, problem: null }));
  const { cost, limit, cancelUntil, commitment } = cart;
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} data-order={cart.id}>
        <DialogBody>
          <DialogTitle>{t('carts.confirmTitle')}</DialogTitle>
          <DialogContent className={styles.root}>
            <OrderTable lines={lines} />
            <KeyValue
              entries={[
                { label: t('customer'), value: cart.customerName },
                { label: t('name'), value: cart.name === '' ? cart.proposedName : cart.name },
                { label: t('commitment'), value: commitment === null ? t('costUnknown') : <strong>{format.money(commitment)}</strong> },
                ...(cost === null ? [] : [{ label: t('cost'), value: format.money(cost) }]),
                { label: t('cancel'), value: cancelUntil === null ? t('carts.noReturn') : `${format.dateTime(cancelUntil)} (${t('cancelText')})` },
              ]}
            />
            <LimitNotice limit={limit} />
            <Objection cart={cart} outcome={outcome} />
            {error === null ? null : <ErrorNotice error={error} wide />}
            <NeedsRight need="queue" />
            {cart.waitsFor.length === 0 ? null : <p className={styles.note}>{t(cart.customerId === null ? 'carts.confirmWaits' : 'carts.confirmWaitsAgreement')}</p>}
            <p className={styles.note}>{t('carts.obligation')}</p>
            <QueueNote lines={lines} />
          </DialogContent>
          <ConfirmationActions isBlocked={busy} onBack={onClose} onConfirm={place} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Objection({ cart, outcome }: { readonly cart: CartView; readonly outcome: CartOutcome | null }) {
  const { t } = useTranslation('orders');
  if (outcome === null || outcome.kind === 'ordered') return null;
  if (outcome.kind === 'refused') return <Refusal titles={cart.lines.map(({ title }) => title)} answer={outcome.outcome} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(`carts.outcome.${outcome.kind}`)}</MessageBarBody>
    </MessageBar>
  );
}

function usePlacing(cart: CartView, onDone: () => void) {
  const { carts } = useClient();
  const tell = useTellOrdered();
  const [outcome, setOutcome] = useState<CartOutcome | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => carts.order({ id: cart.id, confirmed: cart.lines.map(({ id, commitment, cost }) => ({ lineId: id, commitment, cost })) }),
    onSuccess: (answer) => {
      setOutcome(answer);
      if (answer.kind !== 'ordered') return;
      tell(answer.intentId);
      onDone();
    },
  });
  return { busy: isPending, error: error === null ? null : screenErrorOf(error), outcome, place: () => mutate() };
}
