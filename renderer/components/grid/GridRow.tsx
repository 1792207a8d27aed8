import { mergeClasses } from '@fluentui/react-components';
import { memo, type MouseEvent, type ReactElement } from 'react';
import { useGridStyles } from './styles.ts';
import type { Column } from './types.ts';
import { ROW_HEIGHT } from './useViewport.ts';

export type GridRowProps<Row> = {
  readonly domId: string;
  readonly index: number;
  /** Place in the painted layer, in rows. */
  readonly slot: number;
  readonly row: Row | null;
  readonly columns: readonly Column<Row>[];
  readonly tone: 'normal' | 'muted' | 'attention';
  readonly current: boolean;
  /** null: rows cannot be picked here. */
  readonly picked: boolean | null;
  readonly pickLabel: string;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
};

/** One line of the list. A line whose row has not come yet shows grey bars. */
function Line<Row>({ domId, index, slot, row, columns, tone, current, picked, pickLabel, onPress, onPick, onOpen }: GridRowProps<Row>) {
  const styles = useGridStyles();
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked ?? current}
      data-placeholder={row === null ? '' : undefined}
      className={mergeClasses(styles.row, tone === 'muted' && styles.muted, tone === 'attention' && styles.attention, picked === true && styles.picked, current && styles.current)}
      style={{ transform: `translateY(${slot * ROW_HEIGHT}px)` }}
      onClick={(event) => onPress(index, event)}
      onDoubleClick={() => onOpen(index)}
    >
      {picked === null ? null : (
        <div role="gridcell" className={styles.pick}>
          <input
            type="checkbox"
            className={styles.pickBox}
            tabIndex={-1}
            checked={picked}
            aria-label={pickLabel}
            onClick={(event) => event.stopPropagation()}
            onChange={() => onPick(index)}
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role={column.rowHeader === true ? 'rowheader' : 'gridcell'}
          title={row === null ? undefined : column.text(row)}
          className={mergeClasses(styles.cell, column.align === 'end' && styles.cellEnd, column.rowHeader === true && styles.cellName)}
        >
          {row === null ? <span className={styles.bone} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(Line) as <Row>(props: GridRowProps<Row>) => ReactElement;
