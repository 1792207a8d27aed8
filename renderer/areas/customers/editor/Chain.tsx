import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CartRegular, SignatureRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartRow } from '../../../../core/contract/carts.ts';
import type { CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import type { OutboxEntry } from '../../../../core/contract/outbox.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { useCartActions } from '../../catalogue/carts/useCartActions.ts';
import { useOutboxWords } from '../../outbox/useOutboxWords.ts';
import { shownState, STATE_TONE } from '../../outbox/words.ts';
import { Section } from '../../shared/Section.tsx';
import { AgreementDialog } from '../AgreementButton.tsx';
import { useEditorStyles } from './styles.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, minHeight: '24px' },
  what: { overflowWrap: 'anywhere' },
});

/** What is prepared for a customer that is not at the service yet: entries behind its creation, and carts. */
export type Chain = { readonly entries: readonly OutboxEntry[]; readonly carts: readonly CartRow[]; readonly hasAgreement: boolean };

export function useChain({ id, intentId }: Pick<CustomerDraftView, 'id' | 'intentId'>): Chain {
  const api = useApi();
  const following = useQuery({ ...api.outbox.following.queryOptions({ input: { id: intentId ?? '' } }), enabled: intentId !== null });
  const carts = useQuery(api.carts.list.queryOptions());
  const entries = following.data?.entries ?? [];
  return { entries, carts: (carts.data?.rows ?? []).filter(({ draftId, orderedAt }) => draftId === id && orderedAt === null), hasAgreement: entries.some(({ kind }) => kind === 'confirmAgreement') };
}

type ChainProps = { readonly draft: CustomerDraftView; readonly chain: Chain };

/** The next steps of a customer that waits in the queue: its agreement, then its first order (S-053, S-056). */
export function ChainActions({ draft, chain: { hasAgreement } }: ChainProps) {
  const { t } = useTranslation('customers');
  const { create } = useCartActions();
  const [isOpen, setOpen] = useState(false);
  const { companyName: name, firstName, lastName, email, phone } = draft.fields;
  return (
    <>
      {hasAgreement ? null : (
        <Button appearance="primary" icon={<SignatureRegular />} onClick={() => setOpen(true)}>
          {t('agreement.record')}
        </Button>
      )}
      <Button appearance={hasAgreement ? 'primary' : 'secondary'} icon={<CartRegular />} onClick={() => create(null, draft.id)}>
        {t('chain.order')}
      </Button>
      {isOpen ? <AgreementDialog signer={{ customerId: null, draftId: draft.id, name, firstName, lastName, email, phone }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** What waits for the new customer already, in the order in which it will go out, and what is being put together. */
export function ChainSection({ draft, chain: { entries, carts } }: ChainProps) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  return (
    <Section title={t('chain.title')}>
      <div className={styles.block} data-chain={entries.length}>
        {draft.intentId === null ? null : <p className={styles.quiet}>{t('chain.text')}</p>}
        {entries.length === 0 ? null : (
          <ol className={styles.plain} aria-label={t('chain.list')}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {carts.length === 0 ? null : (
          <ul className={styles.plain} aria-label={t('chain.carts')}>
            {carts.map((cart) => (
              <Cart key={cart.id} cart={cart} />
            ))}
          </ul>
        )}
        {draft.intentId === null ? <PrepareOrder draftId={draft.id} /> : null}
      </div>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useStyles();
  const words = useOutboxWords();
  const waits = words.waits(entry.waitsFor[0]);
  return (
    <li className={styles.line} data-following={entry.kind}>
      <Link href={href(addressOf('outbox', entry.id))} className={styles.what}>
        {words.gist(entry.gist)}
      </Link>
      <StatusBadge tone={STATE_TONE[shownState(entry)]} text={words.state(entry)} {...(waits === null ? {} : { title: waits })} />
    </li>
  );
}

function Cart({ cart }: { readonly cart: CartRow }) {
  const styles = useStyles();
  const { t } = useTranslation(['customers', 'orders']);
  const format = useFormat();
  return (
    <li className={styles.line}>
      <Link href={href(addressOf('catalogue', 'carts', cart.id))} className={styles.what}>
        {cart.lines === 0 ? t('orders:carts.one') : t('orders.line', { quantity: format.number(cart.seats), title: cart.title })}
      </Link>
      <StatusBadge tone="info" text={t('orders:carts.draft')} />
    </li>
  );
}

/** A cart needs no customer in the queue: prices can be looked at while the data are being collected. */
function PrepareOrder({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('customers');
  const { create } = useCartActions();
  return (
    <div>
      <Button icon={<CartRegular />} onClick={() => create(null, draftId)}>
        {t('chain.prepare')}
      </Button>
    </div>
  );
}
