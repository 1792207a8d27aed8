import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Money } from '../../../core/domain/money/money.ts';
import type { Verdict } from '../../../core/domain/nce/verdict.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useAfterText } from '../outbox/useAfterText.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { paymentsOf } from './payments.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, alignItems: 'center', padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** What is there now, and what will be. */
export type BeforeAfterProps = {
  readonly subscription: SubscriptionDetail;
  readonly action: IntentAction;
  readonly verdict: Verdict | null;
  /** The subscription that takes the seats; null: none that is there already. */
  readonly join: { readonly name: string; readonly quantity: number } | null;
};

export function BeforeAfter({ subscription, action, verdict, join }: BeforeAfterProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const before = useBeforeText();
  const after = useAfterText();
  const format = useFormat();
  const payments = paymentsOf({ subscription, action, verdict });
  const payment = (amount: Money | null) => (amount === null ? null : <span className={styles.label}>{t('judge.payment', { amount: format.money(amount) })}</span>);
  return (
    <div className={styles.root}>
      <span>
        <span className={styles.label}>{t('judge.before')}</span>
        <span className={styles.value}>{before(subscription, action)}</span>
        {payment(payments.before)}
      </span>
      <ArrowRightRegular aria-hidden />
      <span>
        <span className={styles.label}>{t('judge.after')}</span>
        <span className={styles.value}>{after(action).join(', ')}</span>
        {join === null || action.kind !== 'transition' ? payment(payments.after) : <span className={styles.label}>{t('judge.joins', { name: join.name, from: format.number(join.quantity), to: format.number(join.quantity + action.transition.quantity) })}</span>}
      </span>
    </div>
  );
}

function useBeforeText(): (subscription: SubscriptionDetail, action: IntentAction) => string {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const words = useSubscriptionWords();
  return ({ product, quantity, status, autoRenew, term, billingPlan }, action) => {
    const seats = t('judge.seats', { count: quantity, number: format.number(quantity) });
    const termAndPlan = `${words.term(term)}, ${words.plan(billingPlan)}`;
    if (action.kind === 'transition' || action.kind === 'convertTrial') return `${product}, ${seats}`;
    if (action.kind !== 'changeSubscription') return `${seats}, ${termAndPlan}`;
    switch (action.change.kind) {
      case 'quantity':
        return seats;
      case 'cancel':
      case 'suspend':
      case 'reactivate':
        return `${words.status(status)}, ${seats}`;
      case 'autoRenew':
        return words.onOff(autoRenew);
      case 'term':
      case 'nextCharge':
        return termAndPlan;
      case 'nextTerm':
      case 'friendlyName':
      case 'partnerOnRecord':
        return `${seats}, ${termAndPlan}`;
    }
  };
}
