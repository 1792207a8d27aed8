import { Button, Spinner, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular, DismissRegular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { screenErrorOf } from '../../host/failure.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useStands } from '../../host/useStands.ts';
import { useDesk } from '../../app/settings.tsx';
import { copyText } from '../transfer.ts';
import { useEvent } from '../useEvent.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { useGridStyles } from './styles.ts';
import { csvLine, csvSeparator, CSV_START, fileNameOf, toTsv } from './text.ts';
import type { Column } from './types.ts';
import type { Columns } from './useColumns.ts';
import type { TakeState, Taker } from './useTake.ts';

export type GridActionsProps<Row> = {
  readonly columns: Columns<Row>;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  /** Set while rows are fetched for an export. */
  readonly progress: TakeState;
  readonly onCancel: () => void;
  readonly total: number;
  readonly picked: number;
  readonly onClear: () => void;
};

function Actions<Row>({ columns, onCopy, onSave, progress, onCancel, total, picked, onClear }: GridActionsProps<Row>) {
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!useStands()) return <Room />;
  if (progress) {
    const { done, total: all } = progress;
    return (
      <div className={styles.barEnd}>
        <output>
          <Spinner size="tiny" label={t('grid.exporting', { done: format.number(done), total: format.number(all) })} />
        </output>
        <Button size="small" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.barEnd}>
      <span className={styles.count}>
        {picked > 0 ? t('grid.picked', { count: picked, number: format.number(picked) }) : t('grid.rows', { count: total, number: format.number(total) })}
      </span>
      {picked > 0 ? (
        <>
          <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t('grid.clear')} title={t('grid.clear')} onClick={onClear} />
          <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={onCopy}>
            {t('action.copy')}
          </Button>
        </>
      ) : null}
      <Tooltip relationship="description" content={picked > 0 ? t('grid.exportPicked') : t('grid.exportAll')}>
        <Button size="small" appearance="subtle" icon={<ArrowDownloadRegular />} disabled={total === 0} onClick={onSave}>
          {t('grid.export')}
        </Button>
      </Tooltip>
      <ColumnMenu columns={columns} />
    </div>
  );
}

/** The rows of the first list come before what can be done with them. Its room is kept, so that nothing moves when it comes. */
function Room() {
  const styles = useGridStyles();
  const { t } = useTranslation('common');
  return (
    <div className={styles.barEnd}>
      <span className={styles.count} />
      <span className={styles.room}>{t('grid.export')}</span>
      {/* A tooltip stands behind it. */}
      <span />
      <span className={styles.room}>{t('grid.columns')}</span>
    </div>
  );
}

/** Right side of the tool bar: how many rows, what is picked, copy, export, columns. */
export const GridActions = memo(Actions) as <Row>(props: GridActionsProps<Row>) => ReactElement;

type Deeds = { readonly copy: () => void; readonly save: () => void };

export type ActionOptions<Row> = { readonly label: string; readonly columns: readonly Column<Row>[]; readonly taker: Taker<Row> };

/** Copying and saving the rows that are meant, with word of how it went. */
export function useGridActions<Row>({ label, columns, taker }: ActionOptions<Row>): Deeds {
  const { t } = useTranslation('common');
  const format = useFormat();
  const errorText = useErrorText();
  const notify = useNotify();
  const desk = useDesk();
  const gather = async (onRows: (rows: readonly Row[]) => void): Promise<boolean> => {
    try {
      return await taker.take(onRows);
    } catch (error) {
      notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' });
      return false;
    }
  };
  const copy = async (): Promise<void> => {
    const rows: Row[] = [];
    if (!(await gather((more) => void rows.push(...more)))) return;
    await copyText(toTsv(columns, rows));
    notify({ text: t('grid.copied', { count: rows.length, number: format.number(rows.length) }), tone: 'success' });
  };
  const save = async (): Promise<void> => {
    const separator = csvSeparator(format.country);
    const parts = [CSV_START, csvLine(columns.map((column) => column.header), separator)];
    const done = await gather((rows) => void parts.push(...rows.map((row) => csvLine(columns.map((column) => column.text(row)), separator))));
    if (!done) return;
    const result = await desk.saveList({ name: `${fileNameOf(label)}.csv`, text: parts.join('') });
    if (result.kind === 'saved') notify({ text: t('grid.exported', { name: result.path }), tone: 'success' });
    if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
  };
  return { copy: useEvent(() => void copy()), save: useEvent(() => void save()) };
}
