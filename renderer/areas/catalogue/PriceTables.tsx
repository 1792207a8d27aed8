import { makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, Switch, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail, PriceView } from '../../../core/contract/catalogue.ts';
import { useLayout } from '../../app/settings.tsx';
import { MoneyText, UnitPriceText } from '../../components/MoneyText.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { usePaidFor } from './columns.tsx';
import { validitySpan } from './validity-span.ts';
import type { OwnPrice } from './own-prices.ts';
import { priceTables, type PriceRow, type PriceTable } from './price-tables.ts';
import type { Rounded } from './price-comparison.ts';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  /** A page narrower than its tables scrolls them; the switch in it can be reached, so arrow keys work. */
  scrolls: { overflowX: 'auto' },
  table: { tableLayout: 'auto', width: '100%' },
  caption: { textAlign: 'start', paddingBlock: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalS, '> *': { justifyContent: 'flex-end' } },
  text: { whiteSpace: 'nowrap' },
  cheapest: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  book: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: '140px', overflow: 'hidden', textOverflow: 'ellipsis' },
  notNow: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  quiet: { color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: 'normal' },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const readShowCost = (stored: unknown): boolean => stored !== false;

export type PriceTablesProps = {
  readonly detail: CatalogueDetail;
  readonly now: number;
  /** Beside a list: only what is asked first. */
  readonly isCompact?: boolean;
  /** What the office sells at by its own price book, beside the list price. */
  readonly ownPrice?: (price: PriceView) => OwnPrice | null;
};

const NONE = (): null => null;
/** Books hold today: what comes or is over keeps its list price only. */
const ownOf = ({ validity, price }: PriceRow, ownPrice: (price: PriceView) => OwnPrice | null): OwnPrice | null => (validity === 'now' ? ownPrice(price) : null);

/** Every term and billing plan side by side, one table per segment; missing prices are said to be missing. */
export function PriceTables({ detail, now, isCompact = false, ownPrice = NONE }: PriceTablesProps) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const [mayShowCost, setShowCost] = useLayout('catalogue.showCost', readShowCost);
  const tables = priceTables(detail.prices, now);
  if (tables.length === 0) return <NoPrice detail={detail} />;
  const rows = tables.flatMap((table) => table.rows);
  const own = rows.flatMap((row) => ownOf(row, ownPrice) ?? []);
  return (
    <div className={mergeClasses(styles.root, !isCompact && styles.scrolls)}>
      <div className={styles.line}>
        <span>{t('prices.perSeat')}</span>
        {isCompact ? null : <Switch checked={mayShowCost} onChange={(_, data) => setShowCost(data.checked)} label={t('prices.showCost')} />}
      </div>
      {tables.map((table) => (
        <PriceTableView key={table.segment ?? 'none'} table={table} product={detail.title} showCost={mayShowCost && !isCompact} isCompact={isCompact} isOnly={tables.length === 1} ownPrice={ownPrice} />
      ))}
      <ul className={styles.notes}>
        {own.length === 0 ? null : <li>{t(own.some(({ book }) => book !== null) ? 'prices.ownNote' : 'prices.ownNoteShort')}</li>}
        {rows.some(isRounded) ? <li>{t('prices.rounded')}</li> : null}
        {!isCompact && rows.some(isProjected) ? <li>{t('prices.projected')}</li> : null}
      </ul>
    </div>
  );
}

const isProjected = (row: PriceRow): boolean => row.price.term === 'P1M' && row.perYear !== null;
const isRounded = ({ perMonth, perYear, wholeTerm }: PriceRow): boolean => [perMonth, perYear, wholeTerm].some((amount) => amount !== null && !amount.isExact);

function NoPrice({ detail }: { readonly detail: CatalogueDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const isUsage = detail.licenceKind === 'usage';
  return (
    <MessageBar intent={isUsage ? 'info' : 'warning'} layout="multiline" politeness="polite" data-price="missing">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t(isUsage ? 'licence.usage' : 'prices.missing')}</MessageBarTitle> {t(isUsage ? 'prices.missingUsage' : 'prices.missingText')}
      </MessageBarBody>
    </MessageBar>
  );
}

type TableViewProps = { readonly table: PriceTable; readonly product: string; readonly showCost: boolean; readonly isCompact: boolean; readonly isOnly: boolean; readonly ownPrice: (price: PriceView) => OwnPrice | null };

function PriceTableView({ table, product, showCost, isCompact, isOnly, ownPrice }: TableViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const words = useCatalogueWords();
  const segment = words.segment(table.segment);
  const label = isOnly ? t('prices.label', { product }) : t('prices.labelSegment', { product, segment });
  const hasTerm = table.rows.some((row) => row.price.term !== null);
  const hasValidity = table.rows.some((row) => row.validity !== 'now' || row.price.validTo !== null);
  const hasOwn = table.rows.some((row) => ownOf(row, ownPrice) !== null);
  const columns = { hasTerm, hasValidity, hasOwn, showCost, isCompact };
  return (
    <div>
      <Table size="small" className={styles.table} aria-label={label}>
        <caption className={styles.caption}>{segment}</caption>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.text}>{t('prices.term')}</TableHeaderCell>
            {isCompact ? null : <TableHeaderCell className={styles.text}>{t('prices.billing')}</TableHeaderCell>}
            <TableHeaderCell className={styles.number}>{t('prices.perPeriod')}</TableHeaderCell>
            {hasOwn ? <TableHeaderCell className={styles.number}>{t('prices.own')}</TableHeaderCell> : null}
            {hasTerm ? (
              <>
                <TableHeaderCell className={styles.number}>{t('prices.perMonth')}</TableHeaderCell>
                {isCompact ? null : (
                  <>
                    <TableHeaderCell className={styles.number}>{t('prices.perYear')}</TableHeaderCell>
                    <TableHeaderCell className={styles.number}>{t('prices.wholeTerm')}</TableHeaderCell>
                  </>
                )}
                {isCompact ? null : <TableHeaderCell className={styles.number}>{t('prices.difference')}</TableHeaderCell>}
              </>
            ) : null}
            {showCost ? (
              <>
                <TableHeaderCell className={styles.number}>{t('prices.cost')}</TableHeaderCell>
                <TableHeaderCell className={styles.number}>{t('prices.margin')}</TableHeaderCell>
              </>
            ) : null}
            {hasValidity ? <TableHeaderCell className={styles.text}>{t('prices.valid')}</TableHeaderCell> : null}
          </TableRow>
        </TableHeader>
        <TableBody>
          {table.rows.map((row) => (
            <PriceLine key={`${row.price.term} ${row.price.billingPlan} ${row.price.validFrom} ${row.validity}`} row={row} own={ownOf(row, ownPrice)} {...columns} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

type LineProps = { readonly row: PriceRow; readonly own: OwnPrice | null; readonly hasOwn: boolean; readonly hasTerm: boolean; readonly hasValidity: boolean; readonly showCost: boolean; readonly isCompact: boolean };

function PriceLine({ row, own, hasOwn, hasTerm, hasValidity, showCost, isCompact }: LineProps) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const words = useSubscriptionWords();
  const paid = usePaidFor();
  const { price } = row;
  const margin = own === null ? row.marginBasisPoints : own.marginBasisPoints;
  return (
    <TableRow className={row.validity === 'now' ? undefined : styles.notNow} data-term={price.term ?? 'none'} data-plan={price.billingPlan}>
      <TableCell className={isCompact ? styles.body : styles.text}>{isCompact ? paid(price) : words.term(price.term)}</TableCell>
      {isCompact ? null : <TableCell className={styles.text}>{words.plan(price.billingPlan)}</TableCell>}
      <TableCell className={styles.number}>{price.list.amount === 0 ? t('prices.free') : <UnitPriceText value={price.list} />}</TableCell>
      {hasOwn ? <OwnCell own={own} /> : null}
      {hasTerm ? (
        <>
          <Amount amount={row.perMonth}>{isCompact ? <Compared aboveCheapest={row.aboveCheapest} /> : null}</Amount>
          {isCompact ? null : (
            <>
              <Amount amount={row.perYear} />
              <Amount amount={row.wholeTerm} />
              <TableCell className={styles.number}>
                <Compared aboveCheapest={row.aboveCheapest} />
              </TableCell>
            </>
          )}
        </>
      ) : null}
      {showCost ? (
        <>
          <TableCell className={styles.number}>
            {price.cost === null ? '–' : <UnitPriceText value={price.cost} />}
          </TableCell>
          <TableCell className={styles.number}>{margin === null ? '–' : format.percent(margin)}</TableCell>
        </>
      ) : null}
      {hasValidity ? <ValidityCell row={row} /> : null}
    </TableRow>
  );
}

/** The office's price with the book that made it. */
function OwnCell({ own }: { readonly own: OwnPrice | null }) {
  const styles = useStyles();
  return (
    <TableCell className={styles.number} data-own={own !== null}>
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
  const styles = useStyles();
  return (
    <TableCell className={styles.number}>
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
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const span = validitySpan(row.price, format.date);
  const state = row.validity === 'now' ? null : row.validity === 'later' ? t('prices.validLater') : t('prices.validOver');
  return (
    <TableCell className={styles.text}>
      {span === null ? t('prices.validNow') : t(`prices.${span.key}`, { from: span.from, to: span.to, date: span.to ?? span.from })}
      {state === null ? null : <span className={styles.quiet}> ({state})</span>}
    </TableCell>
  );
}
