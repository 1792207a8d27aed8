import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/day/DayField.tsx';
import { writeDay } from '../../../components/day/day-text.ts';
import { useFormat } from '../../../format/useFormat.ts';

/** A day of a price tool: once somebody has tried to go on, a gap is said as well. */
export function DayInput({ label, value, isWrong, onChange }: { readonly label: string; readonly value: string; readonly isWrong: boolean; readonly onChange: (typed: string) => void }) {
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  return <DayField label={label} value={value} onChange={onChange} problem={isWrong ? t('dialog.dayProblem', { example: writeDay('2027-04-01', country) }) : null} />;
}
