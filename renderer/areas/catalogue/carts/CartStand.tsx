import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CartView } from '../../../../core/contract/carts.ts';
import { addressOf, href } from '../../../frame/address.ts';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
  // WCAG 2.2, 2.5.8: nothing to press is smaller.
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
});

/** Everything that stands in the way of this order, one by one, and what to look after oneself (S-024 to S-076, R-19.x). */
export function CartStand({ cart }: { readonly cart: CartView }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const { t: rule } = useTranslation('rules');
  const missing = cart.requirements.filter(({ state }) => state === 'missing');
  const unknown = cart.requirements.filter(({ state }) => state === 'unknown');
  const plain = cart.blockers.filter((blocker) => blocker !== 'requirements');
  const isFree = cart.blockers.length === 0;
  return (
    <div data-stand={isFree ? 'free' : 'blocked'}>
      <MessageBar intent={isFree ? 'success' : 'warning'} layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t(isFree ? 'carts.free' : 'carts.blocked')}</MessageBarTitle>
          {isFree ? null : (
            <ul className={styles.list}>
              {plain.map((blocker) => (
                <li key={blocker} data-blocker={blocker}>
                  {t(`carts.blocker.${blocker}`)}
                </li>
              ))}
              {missing.map(({ code, rule: id }) => (
                <li key={code} data-blocker={code}>
                  {rule(`blocker.${code}`)} <span className={styles.quiet}>({id})</span>
                </li>
              ))}
            </ul>
          )}
          <div>
            <WayToMend cart={cart} isMissing={missing.length > 0} />
          </div>
          <Waits cart={cart} />
        </MessageBarBody>
      </MessageBar>
      {unknown.length === 0 ? null : (
        <details className={styles.details}>
          <summary className={styles.summary}>{t('carts.toCheck', { count: unknown.length })}</summary>
          <ul className={styles.list}>
            {unknown.map(({ code }) => (
              <li key={code}>{rule(`need.${code}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Where what is missing is mended: the customer, or the draft of one that is not there yet. */
function WayToMend({ cart: { customerId, draftId }, isMissing }: { readonly cart: CartView; readonly isMissing: boolean }) {
  const { t } = useTranslation('orders');
  if (customerId !== null) return isMissing ? <Link href={href(addressOf('customers', customerId))}>{t('carts.mend')}</Link> : null;
  return draftId === null ? null : <Link href={href(addressOf('customers', 'drafts', draftId))}>{t('carts.toDraft')}</Link>;
}

/** What the order would wait for in the queue, each a link to its entry. */
function Waits({ cart: { waitsFor } }: { readonly cart: CartView }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  if (waitsFor.length === 0) return null;
  return (
    <div data-waits={waitsFor.length}>
      {t('carts.waits')}
      <ul className={styles.list}>
        {waitsFor.map(({ what, intentId }) => (
          <li key={intentId}>
            <Link href={href(addressOf('outbox', intentId))} className={styles.link}>{t(`carts.waitsFor.${what}`)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
