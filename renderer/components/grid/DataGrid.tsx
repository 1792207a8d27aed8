import { mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { GridActions, useGridActions } from './GridActions.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { gridKey } from './keys.ts';
import { isPicked, namedRows, pickCount, selectionOf } from './picks.ts';
import { useGridStyles } from './styles.ts';
import { toTsv } from './text.ts';
import type { DataGridProps, GridSort } from './types.ts';
import { useColumns } from './useColumns.ts';
import { useCursor } from './useCursor.ts';
import { useRows, type Picture, type View } from './useRows.ts';
import { useTake } from './useTake.ts';
import { ROW_HEIGHT, usePlacement, useViewport } from './useViewport.ts';

/** Bars shown before the first answer. */
const FIRST_BARS = 12;
const START: View = { range: { first: 0, last: 40 }, offset: 0, direction: 'forward' };

type GridStyle = CSSProperties & { readonly '--grid-tracks': string; readonly '--grid-least': string };

/**
 * A list of any length. It asks for windows of rows, paints at most a hundred of them, keeps
 * what was there while a new order or filter is on its way, and is used with the keyboard alone.
 */
export function DataGrid<Row, Key extends string = string>(props: DataGridProps<Row, Key>) {
  const { name, label, rowId, source, sort = null, onSort, onOpen, onCurrent, selectable = true, onSelection, tone, empty, toolbar, onType } = props;
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  const gridId = useId();
  const [total, setTotal] = useState(0);
  const viewport = useViewport(total);
  const rows = useRows(source, total === 0 ? START : viewport.view);
  const columns = useColumns(name, props.columns, selectable);
  const { picture, held } = rows;
  const layer = usePlacement(viewport.scroller, picture, held);
  const cursor = useCursor({ picture, rowId, selectable, listKey: rows.key, orderKey: JSON.stringify(sort) });
  const { current, picks } = cursor;
  const taker = useTake({ source, picks, rowId });
  const actions = useGridActions({ label, columns: columns.shown, taker });
  useEffect(() => setTotal(rows.total), [rows.total]);
  useReport(current, picture, onCurrent);
  useEffect(() => onSelection?.(selectionOf(picks)), [picks, onSelection]);

  const openAt = (index: number): void => {
    const row = picture?.rowAt(index);
    if (row) onOpen?.(row);
  };
  const moveTo = (index: number, extend: boolean): void => {
    cursor.moveTo(index, { extend });
    viewport.show(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const key = gridKey(event, { current, total: rows.total, pageSize: viewport.pageSize });
    if (key === null || (key.kind === 'type' && !onType) || key.kind === 'copy') return;
    if (key.kind === 'none' && picks.rows.size === 0 && !picks.inverted) return;
    event.preventDefault();
    if (key.kind === 'move') moveTo(key.to, key.extend);
    else if (key.kind === 'open' && current !== null) openAt(current);
    else if (key.kind === 'toggle' && current !== null) cursor.toggle(current);
    else if (key.kind === 'all') cursor.pickAll();
    else if (key.kind === 'none') cursor.pickNone();
    else if (key.kind === 'type') onType?.(key.text);
  };
  const onCopy = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    const named = namedRows(picks);
    const here = current === null ? null : (picture?.rowAt(current) ?? null);
    if (picks.inverted) void actions.copy();
    else if (named && named.length > 0) event.clipboardData.setData('text/plain', toTsv(columns.shown, named));
    else if (here !== null) event.clipboardData.setData('text/plain', toTsv(columns.shown, [here]));
  };
  const onPress = (index: number, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) cursor.toggle(index);
    cursor.moveTo(index, { extend: event.shiftKey });
  };
  const handlers = useStableHandlers({ onPress, onPick: cursor.toggle, onOpen: openAt });

  const painted = paintedRows(picture, rows.error);
  const style: GridStyle = { '--grid-tracks': columns.template, '--grid-least': `${columns.leastWidth}px` };
  const height = Math.min(rows.total * ROW_HEIGHT, Math.max(0, painted.length * ROW_HEIGHT));
  const count = pickCount(picks, rows.total);
  const isEmpty = picture !== null && picture.total === 0 && !held;
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <div className={styles.barStart}>{toolbar}</div>
        <GridActions label={label} columns={columns} taker={taker} total={rows.total} picked={count} onClear={cursor.pickNone} />
      </div>
      <div className={styles.frame} aria-busy={held}>
        {held && rows.loading ? <ProgressBar className={styles.busy} thickness="medium" aria-label={t('state.loading')} /> : null}
        {isEmpty ? (
          <div className={styles.slot}>{empty}</div>
        ) : rows.error !== null && picture === null ? (
          <div className={styles.slot}>
            <ErrorNotice error={screenErrorOf(rows.error)} onRetry={rows.retry} />
          </div>
        ) : (
          <div
            ref={viewport.scroller}
            role="grid"
            tabIndex={0}
            aria-label={label}
            aria-rowcount={picture === null ? -1 : picture.total + 1}
            aria-multiselectable={selectable}
            aria-activedescendant={current !== null && painted.includes(current) ? `${gridId}-${current}` : undefined}
            className={styles.scroller}
            style={style}
            onKeyDown={onKeyDown}
            onCopy={onCopy}
          >
            <GridHeader
              columns={columns}
              sort={sort}
              onSort={onSort ? (next: GridSort) => onSort(next as GridSort<Key>) : null}
              picked={selectable ? pickState(count, rows.total) : null}
              onPickAll={count === rows.total ? cursor.pickNone : cursor.pickAll}
              onDrag={(id, width) => dragWidth(viewport.scroller.current, columns.shown.findIndex((column) => column.id === id) + (selectable ? 1 : 0), width)}
            />
            <div role="rowgroup" className={styles.sizer} style={{ height: `${rows.total * ROW_HEIGHT}px` }}>
              <div role="presentation" className={mergeClasses(styles.layer, held && rows.key !== picture?.key && styles.held)} style={{ height: `${Math.min(height, viewport.bodyHeight)}px` }}>
                <div role="presentation" ref={layer}>
                  {painted.map((index) => {
                    const row = picture?.rowAt(index) ?? null;
                    return (
                      <GridRow
                        key={index}
                        domId={`${gridId}-${index}`}
                        index={index}
                        slot={index - (picture?.range.first ?? 0)}
                        row={row}
                        columns={columns.shown}
                        tone={row === null || !tone ? 'normal' : tone(row)}
                        current={index === current}
                        picked={selectable ? row !== null && isPicked(picks, rowId(row)) : null}
                        pickLabel={t('grid.pickRow')}
                        {...handlers}
                      />
                    );
                  })}
                </div>
              </div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function paintedRows<Row>(picture: Picture<Row> | null, error: unknown): readonly number[] {
  if (picture === null) return error === null ? Array.from({ length: FIRST_BARS }, (_, index) => index) : [];
  const last = Math.min(picture.range.last, picture.total - 1);
  return Array.from({ length: Math.max(0, last - picture.range.first + 1) }, (_, step) => picture.range.first + step);
}

function pickState(count: number, total: number): 'none' | 'some' | 'all' {
  if (count === 0) return 'none';
  return count === total ? 'all' : 'some';
}

/** While an edge is dragged only the track changes; React hears of it at the end. */
function dragWidth(scroller: HTMLElement | null, track: number, width: number): void {
  if (!scroller) return;
  const tracks = scroller.style.getPropertyValue('--grid-tracks').match(/minmax\([^)]*\)|\S+/g) ?? [];
  scroller.style.setProperty('--grid-tracks', tracks.map((value, place) => (place === track ? `${Math.max(48, width)}px` : value)).join(' '));
}

/** Tells the screen which row the cursor stands on, once per row. */
function useReport<Row>(current: number | null, picture: Picture<Row> | null, onCurrent: ((row: Row | null) => void) | undefined): void {
  const row = current === null ? null : (picture?.rowAt(current) ?? null);
  useEffect(() => onCurrent?.(row), [row, onCurrent]);
}

type Handlers = {
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onPick: (index: number) => void;
  readonly onOpen: (index: number) => void;
};

/** The same functions for every paint, so that unchanged lines are not painted again. */
function useStableHandlers(handlers: Handlers): Handlers {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  return useMemo(
    () => ({
      onPress: (index, event) => latest.current.onPress(index, event),
      onPick: (index) => latest.current.onPick(index),
      onOpen: (index) => latest.current.onOpen(index),
    }),
    [],
  );
}
