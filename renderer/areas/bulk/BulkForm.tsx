import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BULK_KINDS } from '../../../core/domain/bulk/change.ts';
import { COMBINATIONS } from '../../../core/domain/rulebook/terms.ts';
import { CountField } from '../changes/CountField.tsx';
import { PlanSelect } from '../changes/PlanSelect.tsx';
import type { BulkTyped } from './bulk-wish.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS },
  kind: { minWidth: '18rem' },
});

export type BulkFormProps = { readonly typed: BulkTyped; readonly onChange: (typed: BulkTyped) => void };

/** What shall be changed for all of them, and to what. */
export function BulkForm({ typed, onChange }: BulkFormProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  return (
    <div className={styles.root}>
      <Field label={t('bulk.what')} className={styles.kind}>
        <Select
          value={typed.kind}
          onChange={(_, data) => {
            const kind = BULK_KINDS.find((one) => one === data.value);
            if (kind !== undefined) onChange({ ...typed, kind });
          }}
        >
          {BULK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`bulk.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Figures typed={typed} onChange={onChange} />
    </div>
  );
}

function Figures({ typed, onChange }: BulkFormProps) {
  const { t } = useTranslation('changes');
  switch (typed.kind) {
    case 'autoRenew':
      return (
        <Field label={t('bulk.autoRenew')}>
          <RadioGroup layout="horizontal" value={typed.on ? 'on' : 'off'} onChange={(_, data) => onChange({ ...typed, on: data.value === 'on' })}>
            <Radio value="off" label={t('bulk.off')} />
            <Radio value="on" label={t('bulk.on')} />
          </RadioGroup>
        </Field>
      );
    case 'endOfTerm':
      return (
        <Field label={t('field.end')}>
          <RadioGroup layout="horizontal" value={typed.choice} onChange={(_, data) => onChange({ ...typed, choice: data.value === 'extend' ? 'extend' : 'end' })}>
            <Radio value="end" label={t('end.end')} />
            <Radio value="extend" label={t('end.extend')} />
          </RadioGroup>
        </Field>
      );
    case 'addSeats':
    case 'removeSeats':
    case 'seatsAtRenewal':
      return <Count key={typed.kind} typed={typed} onChange={onChange} />;
    case 'planAtRenewal':
      return <Plan typed={typed} onChange={onChange} />;
    case 'suspend':
    case 'reactivate':
    case 'cancel':
      return null;
  }
}

function Count({ typed, onChange }: BulkFormProps) {
  const { t } = useTranslation('changes');
  const isWrong = typed.count === null || typed.count < 1;
  const label = typed.kind === 'addSeats' ? t('field.more') : typed.kind === 'removeSeats' ? t('field.fewer') : t('field.quantity');
  return <CountField label={label} value={typed.count} problem={isWrong ? t('field.problemOpen', { least: '1' }) : null} onChange={(count) => onChange({ ...typed, count })} />;
}

function Plan({ typed, onChange }: BulkFormProps) {
  const { t } = useTranslation('changes');
  return <PlanSelect label={t('field.term')} plans={COMBINATIONS} value={typed.plan} withNow={false} onChange={(plan) => (plan === null ? undefined : onChange({ ...typed, plan }))} />;
}
