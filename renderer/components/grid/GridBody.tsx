import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { GridRow } from './GridRow.tsx';
import { isPicked, type Picks } from './picks.ts';
import { useGridStyles } from './styles.ts';
import type { Column, DataGridProps } from './types.ts';
import { rowAt, type Picture } from './useRows.ts';
import { baseOf, lineCount, ROW_HEIGHT } from './view.ts';

/** Bars shown before the first answer. */
const FIRST_BARS = 12;

export type GridBodyProps<Row> = {
  readonly gridId: string;
  readonly layer: RefObject<HTMLDivElement | null>;
  readonly picture: Picture<Row> | null;
  /** True: the rows belong to the list before. */
  readonly faded: boolean;
  readonly bodyHeight: number;
  readonly columns: readonly Column<Row>[];
  readonly current: number | null;
  /** null: rows cannot be picked here. */
  readonly picks: Picks<Row> | null;
  readonly rowId: (row: Row) => string;
  readonly tone: NonNullable<DataGridProps<Row>['tone']> | null;
};

/** The painted rows, in a layer that stays in view. */
export function GridBody<Row>({ gridId, layer, picture, faded, bodyHeight, columns, current, picks, rowId, tone }: GridBodyProps<Row>) {
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  const rows = paintedRows(picture);
  const lines = Math.max(lineCount(bodyHeight), rows.length);
  const painted = useLineOrder(rows, lines);
  const base = baseOf(picture?.range.first ?? 0);
  const cellClasses = useMemo(
    () => columns.map((column) => mergeClasses(styles.cell, column.align === 'end' && styles.cellEnd, column.rowHeader === true && styles.cellName)),
    [columns, styles],
  );
  const height = (picture?.total ?? FIRST_BARS) * ROW_HEIGHT;
  const pickLabel = t('grid.pickRow');
  return (
    <div role="rowgroup" className={styles.sizer} style={{ height: `${height}px` }}>
      <div role="presentation" className={mergeClasses(styles.layer, faded && styles.held)} style={{ height: `${Math.min(height, bodyHeight)}px` }}>
        <div role="presentation" ref={layer}>
          {painted.map((index) => {
            const row = rowAt(picture, index);
            return (
              <GridRow
                key={index % lines}
                domId={`${gridId}-${index}`}
                index={index}
                slot={index - base}
                row={row}
                columns={columns}
                styles={styles}
                cellClasses={cellClasses}
                tone={row === null || !tone ? 'normal' : tone(row)}
                current={index === current}
                picked={picks === null ? null : row !== null && isPicked(picks, rowId(row))}
                pickLabel={pickLabel}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Scrolling is over when nothing came into view for this long. */
const REST_MS = 150;

/**
 * The order of the lines in the page. While one scrolls every line stays where it is and only
 * takes up another row: moving it would lay it out anew. At rest lines stand in the order of their
 * rows, as screen readers read them.
 */
function useLineOrder(painted: readonly number[], lines: number): readonly number[] {
  const first = painted[0] ?? 0;
  const [rested, setRested] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setRested(first), REST_MS);
    return () => clearTimeout(timer);
  }, [first]);
  if (rested === first) return painted;
  const place = (index: number): number => (((index - rested) % lines) + lines) % lines;
  return painted.toSorted((one, other) => place(one) - place(other));
}

function paintedRows<Row>(picture: Picture<Row> | null): readonly number[] {
  if (picture === null) return Array.from({ length: FIRST_BARS }, (_, index) => index);
  const { first, last } = picture.range;
  return Array.from({ length: Math.max(0, Math.min(last, picture.total - 1) - first + 1) }, (_, step) => first + step);
}
