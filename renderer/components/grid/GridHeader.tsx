import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownFilled, ArrowUpFilled } from '@fluentui/react-icons';
import { memo, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useGridStyles } from './styles.ts';
import type { Column, GridSort } from './types.ts';
import type { Columns } from './useColumns.ts';

const WIDTH_STEP = 16;

export type GridHeaderProps<Row> = {
  readonly columns: Columns<Row>;
  readonly sort: GridSort | null;
  readonly onSort: ((sort: GridSort) => void) | null;
  /** null: nothing can be picked. */
  readonly picked: 'none' | 'some' | 'all' | null;
  readonly onPickAll: () => void;
  /** Shows a width while the edge is dragged, without keeping it. */
  readonly onDrag: (id: string, width: number) => void;
};

function Header<Row>({ columns, sort, onSort, picked, onPickAll, onDrag }: GridHeaderProps<Row>) {
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        {picked === null ? null : (
          <div role="columnheader" className={mergeClasses(styles.headerCell, styles.pick)}>
            <input
              type="checkbox"
              className={styles.pickBox}
              checked={picked === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = picked === 'some';
              }}
              aria-label={t('grid.pickAll')}
              onChange={onPickAll}
            />
          </div>
        )}
        {columns.shown.map((column) => (
          <HeaderCell key={column.id} column={column} columns={columns} sort={sort} onSort={onSort} onDrag={onDrag} />
        ))}
      </div>
    </div>
  );
}

export const GridHeader = memo(Header) as <Row>(props: GridHeaderProps<Row>) => ReactElement;

type HeaderCellProps<Row> = Pick<GridHeaderProps<Row>, 'columns' | 'sort' | 'onSort' | 'onDrag'> & { readonly column: Column<Row> };

function HeaderCell<Row>({ column, columns, sort, onSort, onDrag }: HeaderCellProps<Row>) {
  const styles = useGridStyles();
  const sortKey = onSort ? (column.sort ?? null) : null;
  const active = sortKey !== null && sort?.key === sortKey ? sort.direction : null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) columns.move(column.id, step);
    else columns.resize(column.id, widthOf(event.currentTarget.parentElement ?? event.currentTarget) + step * WIDTH_STEP);
  };
  const content = (
    <>
      <span className={styles.headerText}>{column.header}</span>
      {active === 'asc' ? <ArrowUpFilled aria-hidden /> : null}
      {active === 'desc' ? <ArrowDownFilled aria-hidden /> : null}
    </>
  );
  const look = mergeClasses(styles.headerButton, column.align === 'end' && styles.atEnd, active !== null && styles.sorted);
  return (
    <div role="columnheader" aria-sort={ariaSort(sortKey, active)} className={styles.headerCell} title={column.header}>
      {sortKey === null || onSort === null ? (
        <span className={look}>{content}</span>
      ) : (
        <button type="button" className={mergeClasses(look, styles.sortable)} onKeyDown={onKeyDown} onClick={() => onSort({ key: sortKey, direction: nextDirection(column, active) })}>
          {content}
        </button>
      )}
      <Edge onDrag={(width) => onDrag(column.id, width)} onDrop={(width) => columns.resize(column.id, width)} />
    </div>
  );
}

const widthOf = (cell: Element): number => Math.round(cell.getBoundingClientRect().width);

function ariaSort(key: string | null, active: 'asc' | 'desc' | null): 'ascending' | 'descending' | 'none' | undefined {
  if (key === null) return undefined;
  if (active === null) return 'none';
  return active === 'asc' ? 'ascending' : 'descending';
}

function nextDirection<Row>(column: Column<Row>, active: 'asc' | 'desc' | null): 'asc' | 'desc' {
  if (active === null) return column.firstDirection ?? 'asc';
  return active === 'asc' ? 'desc' : 'asc';
}

type EdgeProps = { readonly onDrag: (width: number) => void; readonly onDrop: (width: number) => void };

/** The right edge of a header cell: dragging it changes the width. Alt and arrows do the same. */
function Edge({ onDrag, onDrop }: EdgeProps) {
  const styles = useGridStyles();
  const onPointerDown = (down: PointerEvent<HTMLSpanElement>): void => {
    const handle = down.currentTarget;
    const cell = handle.parentElement;
    if (!cell || down.button !== 0) return;
    down.preventDefault();
    const startWidth = widthOf(cell);
    let width = startWidth;
    const onMove = (move: globalThis.PointerEvent): void => {
      width = startWidth + move.clientX - down.clientX;
      onDrag(width);
    };
    const onUp = (): void => {
      handle.removeEventListener('pointermove', onMove);
      if (width !== startWidth) onDrop(width);
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', onUp, { once: true });
  };
  return <span aria-hidden className={styles.handle} onPointerDown={onPointerDown} />;
}
