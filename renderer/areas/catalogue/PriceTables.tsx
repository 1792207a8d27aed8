import { makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle, Switch, Table, TableBody, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail, PriceView } from '../../../core/contract/catalogue.ts';
import { useLayout } from '../../app/settings.tsx';
import type { OwnPrice } from './own-prices.ts';
import { useCellStyles } from './price-cells.ts';
import { PriceLine } from './PriceLine.tsx';
import { priceTables, type PriceRow, type PriceTable } from './price-tables.ts';
import { useCatalogueWords } from './words.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  /** A page narrower than its tables scrolls them; the switch in it can be reached, so arrow keys work. */
  scrolls: { overflowX: 'auto' },
  table: { tableLayout: 'auto', width: '100%' },
  caption: { textAlign: 'start', paddingBlock: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
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
  const cells = useCellStyles();
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
            <TableHeaderCell className={cells.text}>{t('prices.term')}</TableHeaderCell>
            {isCompact ? null : <TableHeaderCell className={cells.text}>{t('prices.billing')}</TableHeaderCell>}
            <TableHeaderCell className={cells.number}>{t('prices.perPeriod')}</TableHeaderCell>
            {hasOwn ? <TableHeaderCell className={cells.number}>{t('prices.own')}</TableHeaderCell> : null}
            {hasTerm ? (
              <>
                <TableHeaderCell className={cells.number}>{t('prices.perMonth')}</TableHeaderCell>
                {isCompact ? null : (
                  <>
                    <TableHeaderCell className={cells.number}>{t('prices.perYear')}</TableHeaderCell>
                    <TableHeaderCell className={cells.number}>{t('prices.wholeTerm')}</TableHeaderCell>
                    <TableHeaderCell className={cells.number}>{t('prices.difference')}</TableHeaderCell>
                  </>
                )}
              </>
            ) : null}
            {showCost ? (
              <>
                <TableHeaderCell className={cells.number}>{t('prices.cost')}</TableHeaderCell>
                <TableHeaderCell className={cells.number}>{t('prices.margin')}</TableHeaderCell>
              </>
            ) : null}
            {hasValidity ? <TableHeaderCell className={cells.text}>{t('prices.valid')}</TableHeaderCell> : null}
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
