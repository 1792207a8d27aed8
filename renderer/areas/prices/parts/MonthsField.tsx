import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';

export type MonthsFieldProps = {
  readonly label: string;
  readonly value: number;
  /** How many months may be looked at. */
  readonly options: readonly number[];
  readonly onChange: (months: number) => void;
  readonly className?: string;
};

/** How far ahead a tool looks. */
export function MonthsField({ label, value, options, onChange, className }: MonthsFieldProps) {
  const { t } = useTranslation('prices');
  return <ChoiceField label={label} value={String(value)} options={options.map(String)} textOf={(count) => t('simulator.monthCount', { count: Number(count) })} onChange={(count) => onChange(Number(count))} className={className} />;
}
