import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TermAndPlan } from '../../../core/domain/rulebook/terms.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';

export type PlanSelectProps = {
  readonly label: string;
  readonly plans: readonly TermAndPlan[];
  /** Place among the plans; null: as now. */
  readonly value: number | null;
  /** May everything stay as it is? */
  readonly withNow: boolean;
  /** Places before this one are not offered. */
  readonly from?: number;
  readonly onChange: (place: number | null) => void;
};

/** Term and billing plan, by their place among those that there are. */
export function PlanSelect({ label, plans, value, withNow, from = 0, onChange }: PlanSelectProps) {
  const { t } = useTranslation('changes');
  const words = useSubscriptionWords();
  return (
    <Field label={label}>
      <Select value={value === null ? '' : String(value)} onChange={(_, data) => onChange(data.value === '' ? null : Number(data.value))}>
        {withNow ? <option value="">{t('field.keepTerm')}</option> : null}
        {plans.map(({ term, plan }, place) =>
          place < from ? null : (
            <option key={`${term} ${plan}`} value={String(place)}>
              {`${words.term(term)}, ${words.plan(plan)}`}
            </option>
          ),
        )}
      </Select>
    </Field>
  );
}
