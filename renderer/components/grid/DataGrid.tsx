import { ProgressBar } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useSayStands } from '../../host/useStands.ts';
import { gridEvents } from './events.ts';
import { useEvent } from '../useEvent.ts';
import { GridActions, useGridActions } from './GridActions.tsx';
import { GridBody } from './GridBody.tsx';
import { GridHeader } from './GridHeader.tsx';
import { pickCount, selectionOf } from './picks.ts';
import { useGridStyles } from './styles.ts';
import type { DataGridProps, GridSelection, GridSort } from './types.ts';
import { useColumns } from './useColumns.ts';
import { useCursor, type Cursor } from './useCursor.ts';
import { usePlacement } from './usePlacement.ts';
import { useLeftAt, useReturn } from './useReturn.ts';
import { rowAt, useRows, type Picture } from './useRows.ts';
import { useTake } from './useTake.ts';
import { useViewport } from './useViewport.ts';

type GridStyle = CSSProperties & { readonly '--grid-tracks': string; readonly '--grid-least': string };

/**
 * A list of any length. It asks for windows of rows, paints at most a hundred of them, keeps
 * what was there while a new order or filter is on its way, and is used with the keyboard alone.
 */
export function DataGrid<Row, Key extends string = string>(props: DataGridProps<Row, Key>) {
  const { name, label, rowId, source, sort = null, onSort, onOpen, onCurrent, selectable = true, onSelection, tone = null, empty, toolbar, onType } = props;
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [kept, keep] = useState<Picture<Row> | null>(null);
  const { view, show, ...placement } = useViewport(scroller, kept?.total ?? 0);
  const { picture, held, key, loading, error, retry } = useRows(source, view, { picture: kept, keep });
  usePlacement({ scroller, layer, picture, ...placement });
  const columns = useColumns(name, props.columns, selectable);
  const left = useLeftAt(name, key);
  const cursor = useCursor({ first: left?.current ?? null, picture, rowId, selectable, listKey: key, orderKey: JSON.stringify(sort) });
  const taker = useTake({ source, picks: cursor.picks, rowId });
  const actions = useGridActions({ label, columns: columns.shown, taker });
  const events = gridEvents({ picture, cursor, columns: columns.shown, pageSize: view.pageSize, show, copyAll: actions.copy, onOpen, onType });
  useReports({ picture, cursor, onCurrent, onSelection });
  useReturn({ name, key, left, scroller, top: placement.top, current: cursor.current, hasRows: picture !== null });

  const total = picture?.total ?? 0;
  const picked = pickCount(cursor.picks, total);
  const pickNone = useEvent(cursor.pickNone);
  const pickAll = useEvent(() => (picked === total ? cursor.pickNone() : cursor.pickAll()));
  const sortBy = useEvent((next: GridSort) => onSort?.(next as GridSort<Key>));
  const drag = useEvent((id: string, width: number) => {
    const place = columns.shown.findIndex((column) => column.id === id) + (selectable ? 1 : 0);
    dragWidth(scroller.current, place, width);
  });
  const style: GridStyle = { '--grid-tracks': columns.template, '--grid-least': `${columns.leastWidth}px` };
  const isEmpty = picture !== null && picture.total === 0 && !held;
  const hasFailed = picture === null && error !== null;
  useSayStands(picture !== null || hasFailed);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <div className={styles.barStart}>{toolbar}</div>
        <GridActions
          columns={columns}
          onCopy={actions.copy}
          onSave={actions.save}
          progress={taker.progress}
          onCancel={taker.cancel}
          total={total}
          picked={picked}
          onClear={pickNone}
        />
      </div>
      <div className={styles.frame} aria-busy={held}>
        {held && loading ? <ProgressBar className={styles.busy} thickness="medium" aria-label={t('state.loading')} /> : null}
        {isEmpty ? <div className={styles.slot}>{empty}</div> : null}
        {hasFailed ? (
          <div className={styles.slot}>
            <ErrorNotice error={screenErrorOf(error)} onRetry={retry} />
          </div>
        ) : null}
        <div
          ref={scroller}
          role="grid"
          tabIndex={0}
          hidden={isEmpty || hasFailed}
          aria-label={label}
          aria-rowcount={picture === null ? -1 : total + 1}
          aria-multiselectable={selectable}
          aria-activedescendant={isPainted(picture, cursor.current) ? `${gridId}-${cursor.current}` : undefined}
          className={styles.scroller}
          style={style}
          {...events}
        >
          <GridHeader
            columns={columns}
            sort={sort}
            onSort={onSort ? sortBy : null}
            picked={selectable ? pickState(picked, total) : null}
            onPickAll={pickAll}
            onDrag={drag}
          />
          <GridBody
            gridId={gridId}
            layer={layer}
            picture={picture}
            faded={held && key !== picture?.key}
            bodyHeight={placement.bodyHeight}
            columns={columns.shown}
            current={cursor.current}
            picks={selectable ? cursor.picks : null}
            rowId={rowId}
            tone={tone}
          />
        </div>
      </div>
    </div>
  );
}

const isPainted = <Row,>(picture: Picture<Row> | null, index: number | null): boolean =>
  picture !== null && index !== null && index >= picture.range.first && index <= Math.min(picture.range.last, picture.total - 1);

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

type Reports<Row> = {
  readonly picture: Picture<Row> | null;
  readonly cursor: Pick<Cursor<Row>, 'current' | 'picks'>;
  readonly onCurrent: ((row: Row | null) => void) | undefined;
  readonly onSelection: ((selection: GridSelection) => void) | undefined;
};

/** Tells the screen which row the cursor stands on and what is picked, once per change. */
function useReports<Row>({ picture, cursor: { current, picks }, onCurrent, onSelection }: Reports<Row>): void {
  const row = current === null ? null : rowAt(picture, current);
  useEffect(() => onCurrent?.(row), [row, onCurrent]);
  useEffect(() => onSelection?.(selectionOf(picks)), [picks, onSelection]);
}
