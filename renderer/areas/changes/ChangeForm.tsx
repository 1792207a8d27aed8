import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Allowed } from '../../../core/domain/nce/verdict.ts';
import { startOfUtcDay } from '../../../core/domain/time/utc-calendar.ts';
import { readWhole } from '../../format/numbers.ts';
import { useFormat } from '../../format/useFormat.ts';
import { utcDay } from '../shared/term-day.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import type { ChangeKind } from './form-of.ts';
import { targetsOf, type Typed } from './wish.ts';

export type ChangeFormProps = {
  readonly change: ChangeKind;
  readonly subscription: SubscriptionDetail;
  readonly verdict: Allowed;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
};

/** The figures and choices of a change; nothing for those that have none. */
export function ChangeForm(props: ChangeFormProps) {
  switch (props.change) {
    case 'addSeats':
    case 'reduceSeats':
      return <Seats {...props} />;
    case 'scheduleChange':
      return (
        <>
          <Seats {...props} />
          <Targets {...props} withNow />
        </>
      );
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
    case 'switchAutoRenew':
    case 'suspend':
    case 'reactivate':
    case 'enterExtendedTerm':
      return null;
  }
}

/** The least and the most that the rulebook allows. */
function boundsOf({ change, subscription, verdict: { detail } }: ChangeFormProps): { readonly least: number; readonly most: number | null } {
  if (change === 'reduceSeats') return { least: 1, most: detail?.kind === 'reduce' ? detail.most : subscription.quantity - 1 };
  return { least: 1, most: change === 'addSeats' && detail?.kind === 'add' ? detail.most : null };
}

function Seats(props: ChangeFormProps) {
  const { change, subscription, typed, onChange } = props;
  const { t } = useTranslation('changes');
  const format = useFormat();
  const [text, setText] = useState(typed.count === null ? '' : String(typed.count));
  const { least, most } = boundsOf(props);
  const isWrong = typed.count === null || typed.count < least || (most !== null && typed.count > most);
  const label = change === 'addSeats' ? t('field.more') : change === 'reduceSeats' ? t('field.fewer') : t('field.quantity');
  const problem = most === null ? t('field.problemOpen', { least: format.number(least) }) : t('field.problem', { least: format.number(least), most: format.number(most) });
  const after = change === 'addSeats' ? subscription.quantity + (typed.count ?? 0) : subscription.quantity - (typed.count ?? 0);
  const facts = { now: format.number(subscription.quantity), after: format.number(after) };
  const hint = change === 'addSeats' ? t('field.moreHint', facts) : change === 'reduceSeats' ? t('field.fewerHint', facts) : undefined;
  return (
    <Field label={label} required {...(isWrong ? { validationMessage: problem } : hint === undefined ? {} : { hint })}>
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          onChange({ ...typed, count: readWhole(data.value) });
        }}
      />
    </Field>
  );
}

function Targets({ change, verdict, typed, onChange, withNow }: ChangeFormProps & { readonly withNow: boolean }) {
  const { t } = useTranslation('changes');
  const words = useSubscriptionWords();
  const targets = targetsOf(verdict.detail);
  return (
    <Field label={change === 'changeBillingPlan' ? t('field.plan') : t('field.term')}>
      <Select value={typed.target === null ? '' : String(typed.target)} onChange={(_, data) => onChange({ ...typed, target: data.value === '' ? null : Number(data.value) })}>
        {withNow ? <option value="">{t('field.keepTerm')}</option> : null}
        {targets.map(({ term, plan }, place) => (
          <option key={`${term} ${plan}`} value={String(place)}>
            {`${words.term(term)}, ${words.plan(plan)}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function EndDates({ verdict: { detail }, typed, onChange }: ChangeFormProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const dates = detail?.kind === 'endDates' ? detail.dates : [];
  return (
    <Field label={t('field.endDate')}>
      <Select value={String(typed.endDate)} onChange={(_, data) => onChange({ ...typed, endDate: Number(data.value) })}>
        {dates.map((day, place) => (
          <option key={day} value={String(place)}>
            {format.day(utcDay(startOfUtcDay(day)))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FullTerm({ verdict: { detail }, typed, onChange }: ChangeFormProps) {
  const { t } = useTranslation('changes');
  const isGiven = detail?.kind === 'migrate' && detail.fullTermOnly;
  return <Checkbox label={t('field.fullTerm')} checked={isGiven || typed.fullTerm} disabled={isGiven} onChange={(_, data) => onChange({ ...typed, fullTerm: data.checked === true })} />;
}
