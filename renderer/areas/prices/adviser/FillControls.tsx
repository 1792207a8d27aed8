import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { MonthsField } from '../parts/MonthsField.tsx';
import { usePartStyles } from '../parts/styles.ts';
import type { Filling } from './forecast.ts';

const MONTHS = [12, 24, 36] as const;
/** A whole year first: nothing is bought yet. */
const MONTHS_TO_RENEWAL = Array.from({ length: 12 }, (_, index) => String(12 - index));
const FIELDS = ['start', 'growth', 'seasonFrom', 'seasonMonths', 'seasonSeats', 'spread'] as const satisfies readonly (keyof Filling)[];
const BOUNDS: Readonly<Record<keyof Filling, readonly [number, number]>> = { start: [0, 100_000], growth: [-10_000, 10_000], seasonFrom: [1, 12], seasonMonths: [0, 12], seasonSeats: [-100_000, 100_000], spread: [0, 100] };

export type FillControlsProps = {
  readonly start: Filling;
  readonly months: number;
  readonly renewal: number;
  readonly onMonths: (months: number) => void;
  readonly onRenewal: (months: number) => void;
  readonly onFill: (filling: Filling) => void;
};

/** Fills the forecast from a start, growth and a season; every month can be changed by hand afterwards. */
export function FillControls({ start, months, renewal, onMonths, onRenewal, onFill }: FillControlsProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const [typed, setTyped] = useState<Readonly<Record<keyof Filling, string>>>(() => ({ start: String(start.start), growth: String(start.growth), seasonFrom: String(start.seasonFrom), seasonMonths: String(start.seasonMonths), seasonSeats: String(start.seasonSeats), spread: String(start.spread) }));
  const numberOf = (field: keyof Filling): number | null => {
    const text = typed[field].trim().replace(/^[\u2212\u2013]/, '-').replace(',', '.');
    const value = /^-?\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    const [least, most] = BOUNDS[field];
    return value >= least && value <= most ? value : null;
  };
  const fill = (): void => {
    const [first = null, growth = null, seasonFrom = null, seasonMonths = null, seasonSeats = null, spread = null] = FIELDS.map(numberOf);
    if (first !== null && growth !== null && seasonFrom !== null && seasonMonths !== null && seasonSeats !== null && spread !== null) onFill({ start: first, growth, seasonFrom, seasonMonths, seasonSeats, spread });
  };
  const isReady = FIELDS.every((field) => numberOf(field) !== null);
  return (
    <div className={styles.aligned}>
      <MonthsField label={t('simulator.months')} value={months} options={MONTHS} onChange={onMonths} />
      <ChoiceField
        label={t('adviser.renewal')}
        value={String(renewal)}
        options={MONTHS_TO_RENEWAL}
        textOf={(count) => (count === '12' ? t('adviser.newCustomer') : t('simulator.monthCount', { count: Number(count) }))}
        onChange={(count) => onRenewal(Number(count))}
      />
      {FIELDS.map((field) => (
        <Field key={field} label={t(`adviser.fill.${field}`)} {...(numberOf(field) === null ? { validationMessage: t('adviser.fill.problem', { least: BOUNDS[field][0], most: BOUNDS[field][1] }) } : {})}>
          <Input inputMode="decimal" value={typed[field]} onChange={(_, data) => setTyped((before) => ({ ...before, [field]: data.value }))} />
        </Field>
      ))}
      <Field label={t('adviser.fill.apply')}>
        <Button disabled={!isReady} onClick={fill}>
          {t('adviser.fill.button')}
        </Button>
      </Field>
    </div>
  );
}
