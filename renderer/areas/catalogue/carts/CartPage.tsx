import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { CopyRegular, DeleteRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartView } from '../../../../core/contract/carts.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { Page } from '../../../frame/Page.tsx';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { Section } from '../../shared/Section.tsx';
import { CartConfirm } from './CartConfirm.tsx';
import { CartHead } from './CartHead.tsx';
import { CartLines } from './CartLines.tsx';
import { CartStand } from './CartStand.tsx';
import { CartSums } from './CartSums.tsx';
import { useCartActions } from './useCartActions.ts';
import { useCartForm } from './useCartForm.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 320px)', gap: tokens.spacingHorizontalM, alignItems: 'start', '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  bar: { marginBottom: tokens.spacingVerticalM },
});

/** One cart: who orders what in which way, what it costs, what is missing, and the way into the queue. */
export function CartPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('orders');
  // What is edited begins with what the ledger has now: an answer of before would take away what was added since.
  const query = useQuery({ ...useApi().carts.get.queryOptions({ input: { id } }), refetchOnMount: 'always' });
  const crumb = <Crumb to="/catalogue/carts" text={t('carts.title')} />;
  if (query.data === undefined || !query.isFetchedAfterMount) {
    return (
      <Page title={t('carts.one')} crumb={crumb}>
        <AnswerGate query={query}>{() => null}</AnswerGate>
      </Page>
    );
  }
  return query.data.orderedAt === null ? <OpenCart cart={query.data} /> : <OrderedCart cart={query.data} />;
}

const nameOf = ({ name, proposedName, lines, customerName }: CartView, fallback: string): string => (name !== '' ? name : lines.length > 0 || customerName !== '' ? proposedName : fallback);

function OpenCart({ cart }: { readonly cart: CartView }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const editing = useCartForm(cart);
  const { remove } = useCartActions();
  const [isConfirming, setConfirming] = useState(false);
  const isSettled = editing.state.kind === 'saved' && editing.form.lines.every(({ quantity }) => quantity !== null);
  const confirm = async (): Promise<void> => {
    if (await editing.flush()) setConfirming(true);
  };
  return (
    <Page
      scrolls
      title={nameOf(cart, t('carts.one'))}
      note={t(editing.state.kind === 'saved' ? 'carts.saved' : 'carts.saving')}
      crumb={<Crumb to="/catalogue/carts" text={t('carts.title')} />}
      actions={
        <>
          <Button icon={<DeleteRegular />} onClick={() => remove(cart.id)}>
            {t('carts.remove')}
          </Button>
          <Button appearance="primary" disabled={!isSettled || cart.blockers.length > 0} onClick={() => void confirm()}>
            {t('carts.checkOut')}
          </Button>
        </>
      }
    >
      <div className={styles.body} data-cart={cart.id}>
        <div className={styles.column}>
          <Section title={t('carts.head')}>
            <CartHead cart={cart} editing={editing} />
          </Section>
          <Section title={t('carts.lines')}>
            <CartLines cart={cart} editing={editing} />
          </Section>
        </div>
        <div className={styles.column}>
          <CartStand cart={cart} />
          <CartSums cart={cart} />
        </div>
      </div>
      {isConfirming ? <CartConfirm cart={cart} onClose={() => setConfirming(false)} /> : null}
    </Page>
  );
}

function OrderedCart({ cart }: { readonly cart: CartView }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { copy } = useCartActions();
  return (
    <Page
      scrolls
      title={nameOf(cart, t('carts.one'))}
      crumb={<Crumb to="/catalogue/carts" text={t('carts.title')} />}
      actions={
        <Button icon={<CopyRegular />} onClick={() => copy(cart.id)}>
          {t('carts.copy')}
        </Button>
      }
    >
      <MessageBar intent="success" layout="multiline" className={styles.bar}>
        <MessageBarBody>{t('carts.orderedAt', { at: format.dateTime(cart.orderedAt ?? 0) })}</MessageBarBody>
        <MessageBarActions>
          {cart.intentId === null ? null : <Button onClick={() => go(addressOf('outbox', cart.intentId ?? ''))}>{t('carts.showQueue')}</Button>}
          {cart.customerId === null ? null : <Button onClick={() => go(addressOf('customers', cart.customerId ?? ''))}>{t('carts.showCustomer')}</Button>}
          {cart.draftId === null ? null : <Button onClick={() => go(addressOf('customers', 'drafts', cart.draftId ?? ''))}>{t('carts.toDraft')}</Button>}
        </MessageBarActions>
      </MessageBar>
      <div className={styles.body} data-cart={cart.id}>
        <Section title={t('carts.lines')}>
          <CartLines cart={cart} editing={null} />
        </Section>
        <CartSums cart={cart} />
      </div>
    </Page>
  );
}
