import { Field, Input, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AdviserInput } from '../../../../core/contract/adviser.ts';
import type { FormatCountry } from '../../../../electron/bridge.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { usePartStyles } from '../parts/styles.ts';
import { readPrice } from '../parts/typed.ts';

export type Way = keyof AdviserInput['prices'];
const WAYS: readonly Way[] = ['monthlyTerm', 'annualPaidMonthly', 'annualPaidUpfront'];
export type TypedPrices = Readonly<Record<Way, string>>;

/** An empty field is a way that is not sold; null while one cannot be understood, or where there is nothing to compare. */
export function readPrices(typed: TypedPrices, currency: string, country: FormatCountry): AdviserInput['prices'] | null {
  const read = WAYS.map((way) => (typed[way].trim() === '' ? null : (readPrice(typed[way], currency, country) ?? 'wrong')));
  const [monthlyTerm = null, annualPaidMonthly = null, annualPaidUpfront = null] = read;
  if (monthlyTerm === 'wrong' || annualPaidMonthly === 'wrong' || annualPaidUpfront === 'wrong') return null;
  return read.every((price) => price === null) ? null : { monthlyTerm, annualPaidMonthly, annualPaidUpfront };
}

export type PriceFieldsProps = { readonly currency: string; readonly known: AdviserInput['prices'] | null; readonly typed: TypedPrices | null; readonly onChange: (typed: TypedPrices) => void };

/** Price of a seat for one payment, in each way to buy it. */
export function PriceFields({ currency, known, typed, onChange }: PriceFieldsProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const shown = (way: Way): string => {
    if (typed !== null) return typed[way];
    const price = known?.[way] ?? null;
    return price === null ? '' : format.plainUnitPrice(price);
  };
  const all = (): TypedPrices => ({ monthlyTerm: shown('monthlyTerm'), annualPaidMonthly: shown('annualPaidMonthly'), annualPaidUpfront: shown('annualPaidUpfront') });
  return (
    <div className={mergeClasses(styles.aligned, styles.alignedWide)}>
      {WAYS.map((way) => {
        const isWrong = shown(way).trim() !== '' && readPrice(shown(way), currency, format.country) === null;
        return (
          <Field key={way} label={t(`adviser.price.${way}`, { currency })} {...(isWrong ? { validationMessage: t('legacy.dialog.priceProblem', { example: format.plainMoney({ minor: 2_000, currency }) }) } : {})}>
            <Input inputMode="decimal" value={shown(way)} onChange={(_, data) => onChange({ ...all(), [way]: data.value })} />
          </Field>
        );
      })}
    </div>
  );
}
