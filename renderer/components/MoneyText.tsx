import { makeStyles } from '@fluentui/react-components';
import type { Money, UnitPrice } from '../../core/domain/money/money.ts';
import { useFormat } from '../format/useFormat.ts';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

/** An amount; figures have one width, so that columns line up. */
export function MoneyText({ value }: { readonly value: Money }) {
  const styles = useStyles();
  return <span className={styles.root}>{useFormat().money(value)}</span>;
}

/** The price of one unit, as fine as it is. */
export function UnitPriceText({ value }: { readonly value: UnitPrice }) {
  const styles = useStyles();
  return <span className={styles.root}>{useFormat().unitPrice(value)}</span>;
}
