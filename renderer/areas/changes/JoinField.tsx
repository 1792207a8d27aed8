import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TransitionTarget } from '../../../core/contract/outbox.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays } from '../shared/term-day.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import type { ChangeKind } from './form-of.ts';
import type { Typed } from './wish.ts';

type JoinFieldProps = { readonly change: ChangeKind; readonly typed: Typed; readonly onChange: (typed: Typed) => void };
type Existing = TransitionTarget['existing'][number];

/** the licences of an upgrade may join a subscription that is there already; one that cannot take them says why. */
export function JoinField({ change, typed, onChange }: JoinFieldProps) {
  const { t } = useTranslation('changes');
  const { t: rule } = useTranslation('rules');
  const format = useFormat();
  const words = useSubscriptionWords();
  const days = useTermDays();
  const existing = typed.into?.existing ?? [];
  if (existing.length === 0) return null;
  const factsOf = ({ name, quantity, endsAt }: Existing) => ({ name, seats: t('judge.seats', { count: quantity, number: format.number(quantity) }), until: endsAt === null ? '–' : days.last(endsAt) });
  const refused = existing.flatMap((one) => (one.objection === null ? [] : [t('field.joinNot', { ...factsOf(one), why: one.objection === 'targetUnknown' ? rule('doubt.targetUnknown') : rule(`refused.${one.objection}`) })]));
  return (
    <Field label={t('field.join')} {...(refused.length === 0 ? {} : { hint: refused.join(' ') })}>
      <Select value={typed.join ?? ''} onChange={(_, data) => onChange({ ...typed, join: data.value === '' ? null : data.value })} data-join={existing.length}>
        <option value="">{t(change === 'upgradePartial' ? 'field.joinNew' : 'field.joinStay')}</option>
        {existing.map((one) => (
          <option key={one.id} value={one.id} disabled={one.objection !== null}>
            {t('field.joinInto', { ...factsOf(one), term: words.term(one.term), plan: words.plan(one.billingPlan) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
