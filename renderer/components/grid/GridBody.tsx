import { mergeClasses } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { GridRow } from './GridRow.tsx';
import { isPicked, type Picks } from './picks.ts';
import { useGridStyles } from './styles.ts';
import type { Column, DataGridProps } from './types.ts';
import { rowAt, type Picture } from './useRows.ts';
import { ROW_HEIGHT } from './view.ts';

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
  const painted = paintedRows(picture);
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
                key={index}
                domId={`${gridId}-${index}`}
                index={index}
                slot={index - (painted[0] ?? 0)}
                row={row}
                columns={columns}
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

function paintedRows<Row>(picture: Picture<Row> | null): readonly number[] {
  if (picture === null) return Array.from({ length: FIRST_BARS }, (_, index) => index);
  const { first, last } = picture.range;
  return Array.from({ length: Math.max(0, Math.min(last, picture.total - 1) - first + 1) }, (_, step) => first + step);
}
