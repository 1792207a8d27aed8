import { makeStyles, TableCell, TableRow, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText, UnitPriceText } from '../../components/MoneyText.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { usePaidFor } from './columns.tsx';
import type { OwnPrice } from './own-prices.ts';
import { useCellStyles } from './price-cells.ts';
import type { Rounded } from './price-comparison.ts';
import type { PriceRow } from './price-tables.ts';
import { validitySpan } from './validity-span.ts';

const useStyles = makeStyles({
  cheapest: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  book: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: '140px', overflow: 'hidden', textOverflow: 'ellipsis' },
  notNow: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: 'normal' },
});

export type PriceLineProps = { readonly row: PriceRow; readonly own: OwnPrice | null; readonly hasOwn: boolean; readonly hasTerm: boolean; readonly hasValidity: boolean; readonly showCost: boolean; readonly isCompact: boolean };

/** One term with one billing plan: its price by every measure that is shown. */
export function PriceLine({ row, own, hasOwn, hasTerm, hasValidity, showCost, isCompact }: PriceLineProps) {
  const styles = useStyles();
  const cells = useCellStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const words = useSubscriptionWords();
  const paid = usePaidFor();
  const { price } = row;
  const margin = own === null ? row.marginBasisPoints : own.marginBasisPoints;
  return (
    <TableRow className={row.validity === 'now' ? undefined : styles.notNow} data-term={price.term ?? 'none'} data-plan={price.billingPlan}>
      <TableCell className={isCompact ? styles.body : cells.text}>{isCompact ? paid(price) : words.term(price.term)}</TableCell>
      {isCompact ? null : <TableCell className={cells.text}>{words.plan(price.billingPlan)}</TableCell>}
      <TableCell className={cells.number}>{price.list.amount === 0 ? t('prices.free') : <UnitPriceText value={price.list} />}</TableCell>
      {hasOwn ? <OwnCell own={own} /> : null}
      {hasTerm ? (
        <>
          <Amount amount={row.perMonth}>{isCompact ? <Compared aboveCheapest={row.aboveCheapest} /> : null}</Amount>
          {isCompact ? null : (
            <>
              <Amount amount={row.perYear} />
              <Amount amount={row.wholeTerm} />
              <TableCell className={cells.number}>
                <Compared aboveCheapest={row.aboveCheapest} />
              </TableCell>
            </>
          )}
        </>
      ) : null}
      {showCost ? (
        <>
          <TableCell className={cells.number}>
            {price.cost === null ? '–' : <UnitPriceText value={price.cost} />}
          </TableCell>
          <TableCell className={cells.number}>{margin === null ? '–' : format.percent(margin)}</TableCell>
        </>
      ) : null}
      {hasValidity ? <ValidityCell row={row} /> : null}
    </TableRow>
  );
}

/** The office's price with the book that made it. */
function OwnCell({ own }: { readonly own: OwnPrice | null }) {
  const styles = useStyles();
  const cells = useCellStyles();
  return (
    <TableCell className={cells.number} data-own={own !== null}>
      {own === null ? (
        '–'
      ) : (
        <>
          <UnitPriceText value={own.sale} />
          {own.book === null ? null : (
            <div className={styles.book} title={own.book}>
              {own.book}
            </div>
          )}
        </>
      )}
    </TableCell>
  );
}

/** Tenths of a per cent are fine enough to choose by. */
const STEP = 10;

function Compared({ aboveCheapest }: { readonly aboveCheapest: number | null }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  if (aboveCheapest === null) return '–';
  if (aboveCheapest === 0) return <span className={styles.cheapest}>{t('prices.cheapest')}</span>;
  return <span className={styles.quiet}>{t('prices.above', { percent: format.percent(Math.round(aboveCheapest / STEP) * STEP) })}</span>;
}

type AmountProps = { readonly amount: Rounded | null; /** A second line under the amount. */ readonly children?: ReactNode };

/** Rounded amounts carry a sign, so that nobody takes them for the bill. */
function Amount({ amount, children = null }: AmountProps) {
  const cells = useCellStyles();
  return (
    <TableCell className={cells.number}>
      {amount === null ? (
        '–'
      ) : (
        <>
          {amount.isExact ? '' : '≈ '}
          <MoneyText value={amount.money} />
        </>
      )}
      {children === null ? null : <div>{children}</div>}
    </TableCell>
  );
}

function ValidityCell({ row }: { readonly row: PriceRow }) {
  const styles = useStyles();
  const cells = useCellStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const span = validitySpan(row.price, format.date);
  const state = row.validity === 'now' ? null : row.validity === 'later' ? t('prices.validLater') : t('prices.validOver');
  return (
    <TableCell className={cells.text}>
      {span === null ? t('prices.validNow') : t(`prices.${span.key}`, { from: span.from, to: span.to, date: span.to ?? span.from })}
      {state === null ? null : <span className={styles.quiet}> ({state})</span>}
    </TableCell>
  );
}
