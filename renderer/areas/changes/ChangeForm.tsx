import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TransitionTarget } from '../../../core/contract/outbox.ts';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Allowed } from '../../../core/domain/nce/verdict.ts';
import { useFormat } from '../../format/useFormat.ts';
import { SeatLines } from '../subscriptions/SeatLines.tsx';
import { CountField } from './CountField.tsx';
import { EndDateField } from './EndDateField.tsx';
import { isTransition, type ChangeKind } from './form-of.ts';
import { PlanSelect } from './PlanSelect.tsx';
import { isChoosable } from './targets.ts';
import { JoinField } from './JoinField.tsx';
import { END_CHOICES, joinable, targetsOf, type Typed } from './wish.ts';

export type ChangeFormProps = {
  readonly change: ChangeKind;
  readonly subscription: SubscriptionDetail;
  readonly verdict: Allowed;
  readonly typed: Typed;
  /** What it may become; null while the service is asked, and where nothing is to be chosen. */
  readonly targets: { readonly source: 'service' | 'catalogue'; readonly targets: readonly TransitionTarget[] } | null;
  readonly onChange: (typed: Typed) => void;
};

/** The figures and choices of a change; nothing for those that have none. */
export function ChangeForm(props: ChangeFormProps) {
  switch (props.change) {
    case 'addSeats':
      return <Seats {...props} />;
    case 'reduceSeats':
      return (
        <>
          <Seats {...props} />
          {props.verdict.detail?.kind === 'reduce' && props.verdict.detail.batches.length > 1 ? <SeatLines batches={props.verdict.detail.batches} isAhead={false} /> : null}
        </>
      );
    case 'scheduleChange':
      return (
        <>
          <Product {...props} withNow />
          <Seats {...props} />
          <Targets {...props} withNow />
        </>
      );
    case 'upgradeFull':
    case 'upgradePartial':
      return (
        <>
          <Product {...props} withNow={false} />
          <JoinField {...props} />
          <Seats {...props} />
          {joinable(props.typed.into, props.typed.join) === null ? <Targets {...props} withNow /> : null}
        </>
      );
    case 'convertTrial':
    case 'leaveExtendedTerm':
      return (
        <>
          <Product {...props} withNow={false} />
          <Seats {...props} />
          <Targets {...props} withNow={false} />
        </>
      );
    case 'switchAutoRenew':
      return <EndOfTerm {...props} />;
    case 'changeTerm':
    case 'changeBillingPlan':
      return <Targets {...props} withNow={false} />;
    case 'alignEndDate':
      return <EndDates {...props} />;
    case 'migrateFromLegacy':
      return (
        <>
          <Seats {...props} />
          <FullTerm {...props} />
        </>
      );
    case 'cancel':
    case 'suspend':
    case 'reactivate':
    case 'enterExtendedTerm':
      return null;
  }
}

/** The least and the most that the rulebook allows. */
function boundsOf({ change, subscription, verdict: { detail } }: ChangeFormProps): { readonly least: number; readonly most: number | null } {
  if (change === 'upgradePartial') return { least: 1, most: detail?.kind === 'upgrade' ? detail.mostSeats : null };
  if (change === 'upgradeFull' || change === 'leaveExtendedTerm') return { least: subscription.quantity, most: null };
  if (change === 'convertTrial') return { least: detail?.kind === 'trial' ? detail.leastSeats : 1, most: null };
  if (change === 'reduceSeats') return { least: 1, most: detail?.kind === 'reduce' ? detail.most : subscription.quantity - 1 };
  return { least: 1, most: change === 'addSeats' && detail?.kind === 'add' ? detail.most : null };
}

function Seats(props: ChangeFormProps) {
  const { change, subscription, typed, onChange } = props;
  const { t } = useTranslation('changes');
  const format = useFormat();
  const { least, most } = boundsOf(props);
  const isWrong = typed.count === null || typed.count < least || (most !== null && typed.count > most);
  const label = change === 'addSeats' ? t('field.more') : change === 'reduceSeats' ? t('field.fewer') : isTransition(change) ? t('field.moved') : t('field.quantity');
  // None left is the end of the subscription, and that has a way of its own (S-122).
  const isAll = change === 'reduceSeats' && typed.count !== null && typed.count >= subscription.quantity;
  const problem = isAll ? t('field.useCancel') : most === null ? t('field.problemOpen', { least: format.number(least) }) : t('field.problem', { least: format.number(least), most: format.number(most) });
  const after = change === 'addSeats' ? subscription.quantity + (typed.count ?? 0) : subscription.quantity - (typed.count ?? 0);
  const facts = { now: format.number(subscription.quantity), after: format.number(after) };
  const hint = change === 'addSeats' ? t('field.moreHint', facts) : change === 'reduceSeats' ? t('field.fewerHint', facts) : null;
  return <CountField label={label} value={typed.count} problem={isWrong ? problem : null} hint={hint} onChange={(count) => onChange({ ...typed, count })} />;
}

function Targets({ change, verdict, typed, onChange, withNow }: ChangeFormProps & { readonly withNow: boolean }) {
  const { t } = useTranslation('changes');
  const targets = targetsOf(verdict.detail);
  // The present term and plan of an upgrade are the first choice, said once.
  const first = withNow && (change === 'upgradeFull' || change === 'upgradePartial') ? 1 : 0;
  if (targets.length <= first) return null;
  return <PlanSelect label={change === 'changeBillingPlan' ? t('field.plan') : t('field.term')} plans={targets} value={typed.target} withNow={withNow} from={first} onChange={(target) => onChange({ ...typed, target })} />;
}

function EndDates({ subscription, verdict: { detail }, typed, onChange }: ChangeFormProps) {
  const reckoned = detail?.kind === 'endDates' ? detail.dates : [];
  return <EndDateField subscriptionId={subscription.id} reckoned={reckoned} value={typed.endDate} onChange={(endDate) => onChange({ ...typed, endDate })} />;
}

function FullTerm({ verdict: { detail }, typed, onChange }: ChangeFormProps) {
  const { t } = useTranslation('changes');
  const isGiven = detail?.kind === 'migrate' && detail.fullTermOnly;
  return <Checkbox label={t('field.fullTerm')} checked={isGiven || typed.fullTerm} disabled={isGiven} onChange={(_, data) => onChange({ ...typed, fullTerm: data.checked === true })} />;
}

/** What it becomes, by the service's list; what cannot be chosen says why. */
function Product({ change, subscription, typed, targets, onChange, withNow }: ChangeFormProps & { readonly withNow: boolean }) {
  const { t } = useTranslation('changes');
  if (targets === null) return null;
  const { source, targets: found } = targets;
  if (found.length === 0) return withNow ? null : <p>{t('field.noTargets')}</p>;
  const refused = found.filter((target) => !isChoosable(target));
  const hint = [source === 'catalogue' ? t('field.fromCatalogue') : null, refused.length === 0 ? null : t('field.notEligible', { products: refused.map(({ title, codes }) => [title, ...codes].join(' ')).join(', ') })].filter((text) => text !== null).join(' ');
  return (
    <Field label={t(change === 'scheduleChange' ? 'field.nextProduct' : 'field.into')} {...(hint === '' ? {} : { hint })}>
      <Select value={typed.into?.product ?? ''} onChange={(_, data) => onChange({ ...typed, into: found.find(({ product }) => product === data.value) ?? null, join: null })}>
        {withNow ? <option value="">{t('field.keepProduct', { product: subscription.product })}</option> : null}
        {found.map((target) => (
          <option key={target.product} value={target.product} disabled={!isChoosable(target)}>
            {target.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** what the end of the term shall be, each choice with its meaning. */
function EndOfTerm({ subscription, typed, onChange }: ChangeFormProps) {
  const { t } = useTranslation('changes');
  const choices = END_CHOICES.filter((choice) => (choice === 'renew' ? !subscription.autoRenew || subscription.scheduledChange !== null : choice !== 'off' || subscription.autoRenew));
  return (
    <Field label={t('field.end')}>
      <RadioGroup
        value={typed.end}
        onChange={(_, data) => {
          const end = END_CHOICES.find((choice) => choice === data.value);
          if (end !== undefined) onChange({ ...typed, end });
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={<span><strong>{t(`end.${choice}`)}</strong> – {t(`endHint.${choice}`)}</span>} />
        ))}
      </RadioGroup>
    </Field>
  );
}
