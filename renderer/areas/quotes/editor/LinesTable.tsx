import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency } from '../../../../core/domain/money/money.ts';
import type { LineTotal } from '../../../../core/domain/quotes/quote.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { AddLine } from './AddLine.tsx';
import type { DraftLine } from './draft.ts';
import { nextLineId } from './line-id.ts';
import { LineRow } from './LineRow.tsx';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  table: { width: '100%', minWidth: '620px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'start', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  end: { textAlign: 'end' },
  none: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalM}` },
});

const WIDTHS = { position: '28px', quantity: '66px', unitPrice: '108px', discount: '68px', net: '96px', actions: '58px' } as const;

export type LinesTableProps = {
  readonly quoteId: string;
  readonly customerId: string;
  readonly lines: readonly DraftLine[];
  readonly currency: Currency;
  /** Hundredths of a per cent; 0 where nobody charges VAT. */
  readonly standardVat: number;
  readonly totals: readonly LineTotal[];
  /** Changes the newest lines, whatever they are by then (undo comes late). */
  readonly onLines: (change: (lines: readonly DraftLine[]) => readonly DraftLine[]) => void;
  readonly onCurrency: (currency: Currency) => void;
};

/** The lines of a draft, edited in place. */
export function LinesTable({ quoteId, customerId, lines, currency, standardVat, totals, onLines, onCurrency }: LinesTableProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const notify = useNotify();
  const [fresh, setFresh] = useState<string | null>(null);
  const totalOf = new Map(totals.map((total) => [total.id, total]));
  const add = (made: (id: string) => DraftLine): void => {
    const line = made(nextLineId(quoteId, lines.map(({ id }) => id)));
    if (line.unitPrice && line.unitPrice.currency !== currency && lines.length === 0) onCurrency(line.unitPrice.currency);
    onLines((before) => [...before, line]);
    setFresh(line.id);
  };
  const takeAway = (index: number, line: DraftLine): void => {
    onLines((before) => before.filter(({ id }) => id !== line.id));
    const putBack = (): void => onLines((now) => now.toSpliced(Math.min(index, now.length), 0, line));
    notify({ text: t('done.lineRemoved', { position: index + 1 }), undo: { label: t('done.undo'), run: putBack } });
  };
  return (
    <>
      {lines.length === 0 ? (
        <p className={styles.none}>{t('lines.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('lines.label')}>
            <Heads />
            <tbody>
              {lines.map((line, index) => (
                <LineRow
                  key={line.id}
                  line={line}
                  index={index}
                  count={lines.length}
                  customerId={customerId}
                  currency={currency}
                  standardVat={standardVat}
                  isFresh={line.id === fresh}
                  net={totalOf.get(line.id)?.net ?? null}
                  onChange={(next) => onLines((before) => before.map((one) => (one.id === next.id ? next : one)))}
                  onMove={(to) => onLines((before) => moved(before, line.id, to))}
                  onRemove={() => takeAway(index, line)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddLine customerId={customerId} currency={currency} onAdd={add} />
    </>
  );
}

/** The lines with one of them at another place. */
function moved(lines: readonly DraftLine[], id: string, to: number): readonly DraftLine[] {
  const line = lines.find((one) => one.id === id);
  return line ? lines.filter((one) => one !== line).toSpliced(to, 0, line) : lines;
}

function Heads() {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const end = `${styles.head} ${styles.end}`;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.head} style={{ width: WIDTHS.position }}>
          {t('lines.position')}
        </th>
        <th scope="col" className={styles.head}>
          {t('lines.product')}
        </th>
        <th scope="col" className={end} style={{ width: WIDTHS.quantity }}>
          {t('lines.quantity')}
        </th>
        <th scope="col" className={end} style={{ width: WIDTHS.unitPrice }}>
          {t('lines.unitPrice')}
        </th>
        <th scope="col" className={end} style={{ width: WIDTHS.discount }}>
          {t('lines.discount')}
        </th>
        <th scope="col" className={end} style={{ width: WIDTHS.net }}>
          {t('lines.net')}
        </th>
        <th scope="col" className={styles.head} style={{ width: WIDTHS.actions }}>
          <span style={{ position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' }}>{t('lines.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
