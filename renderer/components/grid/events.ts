import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { gridKey } from './keys.ts';
import { namedRows } from './picks.ts';
import { toTsv } from './text.ts';
import type { Column } from './types.ts';
import type { Cursor } from './useCursor.ts';
import { rowAt, type Picture } from './useRows.ts';

export type GridEventOptions<Row> = {
  readonly picture: Picture<Row> | null;
  readonly cursor: Cursor<Row>;
  readonly columns: readonly Column<Row>[];
  readonly pageSize: number;
  readonly show: (index: number) => void;
  /** Copies what is not all here. */
  readonly copyAll: () => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onType: ((text: string) => void) | undefined;
};

export type GridEvents = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseMove: (event: MouseEvent<HTMLElement>) => void;
};

/** What keys and clicks do. One listener for all rows: they come and go by the hundred. */
export function gridEvents<Row>({ picture, cursor, columns, pageSize, show, copyAll, onOpen, onType }: GridEventOptions<Row>): GridEvents {
  const { current, picks } = cursor;
  const openAt = (index: number): void => {
    const row = rowAt(picture, index);
    if (row !== null) onOpen?.(row);
  };
  return {
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget) return;
      const key = gridKey(event, { current, total: picture?.total ?? 0, pageSize });
      if (key === null || key.kind === 'copy' || (key.kind === 'type' && !onType)) return;
      if (key.kind === 'none' && picks.rows.size === 0 && !picks.inverted) return;
      event.preventDefault();
      if (key.kind === 'move') {
        cursor.moveTo(key.to, { extend: key.extend });
        show(key.to);
      } else if (key.kind === 'open' && current !== null) openAt(current);
      else if (key.kind === 'toggle' && current !== null) cursor.toggle(current);
      else if (key.kind === 'all') cursor.pickAll();
      else if (key.kind === 'none') cursor.pickNone();
      else if (key.kind === 'type') onType?.(key.text);
    },
    onCopy: (event) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      const here = current === null ? null : rowAt(picture, current);
      const named = namedRows(picks);
      if (named === null) copyAll();
      else if (named.length > 0) event.clipboardData.setData('text/plain', toTsv(columns, named));
      else if (here !== null) event.clipboardData.setData('text/plain', toTsv(columns, [here]));
    },
    onClick: (event) => {
      const index = indexOf(event.target);
      if (index === null) return;
      if (isPickBox(event.target) || event.ctrlKey || event.metaKey) cursor.toggle(index);
      cursor.moveTo(index, { extend: event.shiftKey });
    },
    onDoubleClick: (event) => {
      const index = indexOf(event.target);
      if (index !== null && !isPickBox(event.target)) openAt(index);
    },
    // Made for the one under the mouse, not for every cell of every row.
    onMouseMove: (event) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
      const index = indexOf(event.target);
      if (cell === null || index === null) return;
      const row = rowAt(picture, index);
      const column = columns[Number(cell.dataset['column'])];
      const tip = row === null || column === undefined ? '' : (column.tip ?? column.text)(row);
      if (cell.title !== tip) cell.title = tip;
    },
  };
}

/** The row under a click; null in the header. */
function indexOf(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return line?.dataset['index'] === undefined ? null : Number(line.dataset['index']);
}

const isPickBox = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'checkbox';
