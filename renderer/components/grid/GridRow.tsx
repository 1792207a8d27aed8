import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { useGridStyles } from './styles.ts';
import type { Column } from './types.ts';
import { ROW_HEIGHT } from './view.ts';

export type GridRowProps<Row> = {
  readonly domId: string;
  readonly index: number;
  /** Place in the painted layer, in rows (`baseOf`). */
  readonly slot: number;
  readonly row: Row | null;
  readonly columns: readonly Column<Row>[];
  readonly styles: ReturnType<typeof useGridStyles>;
  /** Of each column. */
  readonly cellClasses: readonly string[];
  readonly tone: 'normal' | 'muted' | 'attention';
  readonly current: boolean;
  /** null: rows cannot be picked here. */
  readonly picked: boolean | null;
  readonly pickLabel: string;
};

/**
 * One line of the list. A line whose row has not come yet shows grey bars. The grid hears the
 * clicks and says the whole text of a cell under the mouse. Dozens of lines are drawn in one
 * frame when the list is flicked: nothing is worked out here that all of them share.
 */
function Line<Row>({ domId, index, slot, row, columns, styles, cellClasses, tone, current, picked, pickLabel }: GridRowProps<Row>) {
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked ?? current}
      data-index={index}
      data-placeholder={row === null ? '' : undefined}
      className={mergeClasses(styles.row, tone === 'muted' && styles.muted, tone === 'attention' && styles.attention, picked === true && styles.picked, current && styles.current)}
      style={{ transform: `translateY(${slot * ROW_HEIGHT}px)` }}
    >
      {picked === null ? null : (
        <div role="gridcell" className={styles.pick}>
          <input type="checkbox" className={styles.pickBox} tabIndex={-1} checked={picked} aria-label={pickLabel} readOnly />
        </div>
      )}
      {columns.map((column, place) => (
        <div key={column.id} role={column.rowHeader === true ? 'rowheader' : 'gridcell'} data-column={place} className={cellClasses[place]}>
          {row === null ? <span className={styles.bone} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(Line) as <Row>(props: GridRowProps<Row>) => ReactElement;
