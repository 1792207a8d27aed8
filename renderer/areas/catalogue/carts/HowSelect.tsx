import { makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CartChoice } from '../../../../core/contract/carts.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { usePaidFor } from '../columns.tsx';
import { useCatalogueWords } from '../words.ts';
import { chosenOf, howKey } from './cart-form.ts';
import type { FormLine } from './cart-form.ts';

const useStyles = makeStyles({ root: { width: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } } });

export type HowSelectProps = { readonly line: FormLine; readonly choices: readonly CartChoice[]; readonly quantity: number | null; readonly onChange: (part: Pick<FormLine, 'segment' | 'term' | 'billingPlan'>) => void };

/** Segment, term and payment in one choice, each with what the line costs in a year. */
export function HowSelect({ line, choices, onChange }: HowSelectProps) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const paid = usePaidFor();
  const words = useCatalogueWords();
  const several = new Set(choices.map(({ segment }) => segment)).size > 1;
  const textOf = (choice: CartChoice): string =>
    [several ? words.segment(choice.segment) : null, paid(choice), choice.perYear === null ? format.unitPrice(choice.sale) : t('carts.aYear', { amount: format.money(choice.perYear) })].filter((part) => part !== null).join(' · ');
  const chosen = chosenOf(choices, line);
  return (
    <Select size="small" className={styles.root} aria-label={t('carts.howOf', { title: line.title })} value={chosen === null ? '' : howKey(chosen)} onChange={(_, data) => pick(choices.find((choice) => howKey(choice) === data.value), onChange)}>
      {chosen === null ? <option value="">{paid(line)}</option> : null}
      {choices.map((choice) => (
        <option key={howKey(choice)} value={howKey(choice)}>
          {textOf(choice)}
        </option>
      ))}
    </Select>
  );
}

function pick(choice: CartChoice | undefined, onChange: HowSelectProps['onChange']): void {
  if (choice !== undefined) onChange({ segment: choice.segment, term: choice.term, billingPlan: choice.billingPlan });
}
