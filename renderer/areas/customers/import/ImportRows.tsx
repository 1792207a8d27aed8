import { Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreviewRow } from '../../../../core/contract/customer-import.ts';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column } from '../../../components/grid/types.ts';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { localSource } from '../../shared/local-source.ts';
import { useDraftWords } from '../editor/words.ts';
import type { ReadPreview } from './useImport.ts';

const FILTERS = ['all', 'complete', 'gaps', 'bad'] as const;
type Filter = (typeof FILTERS)[number];
const TONE = { complete: 'good', gaps: 'warning', bad: 'danger' } as const;

const idOf = (row: ImportPreviewRow): string => String(row.line);
const toneOf = (row: ImportPreviewRow): 'normal' | 'attention' => (row.verdict === 'bad' ? 'attention' : 'normal');

type Props = { readonly preview: ReadPreview; readonly version: number; readonly withBad: boolean; readonly onWithBad: (withBad: boolean) => void };

/** Every line with its verdict and, where there is something to say, why. */
export function ImportRows({ preview, version, withBad, onWithBad }: Props) {
  const { t } = useTranslation('customers');
  const [filter, setFilter] = useState<Filter>('all');
  const columns = useImportColumns();
  const count = (of: Filter): number => (of === 'all' ? preview.rows.length : preview.rows.filter(({ verdict }) => verdict === of).length);
  const rows = filter === 'all' ? preview.rows : preview.rows.filter(({ verdict }) => verdict === filter);
  return (
    <DataGrid
      name="customerImport"
      label={t('import.rows')}
      columns={columns}
      rowId={idOf}
      source={localSource({ name: ['customerImport', filter], version, rows })}
      selectable={false}
      tone={toneOf}
      empty={t('import.noRows')}
      toolbar={
        <>
          <FilterChips label={t('import.filters')} chips={FILTERS.map((id) => ({ id, label: t(`import.filter.${id}`), count: count(id), ...(id === 'bad' ? { tone: 'danger' as const } : {}) }))} value={filter} onChange={setFilter} />
          {count('bad') === 0 ? null : <Checkbox checked={withBad} label={t('import.withBad')} onChange={(_, data) => onWithBad(data.checked === true)} />}
        </>
      }
    />
  );
}

function useImportColumns(): readonly Column<ImportPreviewRow>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const reasons = useReasons();
  return useMemo(() => {
    const verdict = (row: ImportPreviewRow): string => t(`import.verdict.${row.verdict}`);
    const name = (row: ImportPreviewRow): string => (row.name === '' ? t('drafts.unnamed') : row.name);
    return [
      { id: 'line', header: t('import.line'), width: 70, align: 'end', cell: (row) => format.number(row.line), text: (row) => String(row.line) },
      { id: 'name', header: t('drafts.name'), width: 220, minWidth: 160, grow: 1, rowHeader: true, cell: name, text: name },
      { id: 'city', header: t('drafts.city'), width: 120, cell: (row) => row.city, text: (row) => row.city },
      { id: 'taxNumber', header: t('import.field.taxNumber'), width: 130, cell: (row) => row.taxNumber, text: (row) => row.taxNumber },
      { id: 'verdict', header: t('import.verdictTitle'), width: 130, cell: (row) => <StatusBadge tone={TONE[row.verdict]} text={verdict(row)} />, text: verdict },
      { id: 'reasons', header: t('import.reasons'), width: 360, minWidth: 240, grow: 3, cell: (row) => reasons(row), text: (row) => reasons(row) },
    ];
  }, [t, format, reasons]);
}

/** What is wrong with a line and what it lacks, in one sentence after the other. */
function useReasons(): (row: ImportPreviewRow) => string {
  const { t } = useTranslation('customers');
  const { label, sentence } = useDraftWords('');
  const format = useFormat();
  return useMemo(() => {
    const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
    return ({ country, problems, sameAs, known }) => {
      const wrong = problems.filter(({ severity }) => severity === 'wrong').map((problem) => `${label(problem.field, country)}: ${sentence(problem)}`);
      const gaps = problems.filter(({ severity }) => severity === 'gap').map(({ field }) => label(field, country));
      return [
        ...(sameAs === null ? [] : [t('import.sameAs', { line: format.number(sameAs) })]),
        ...(known === null ? [] : [t('import.known', { name: known.name, reason: t(`duplicate.${known.matched}`) })]),
        ...wrong,
        ...(gaps.length === 0 ? [] : [t('import.lacks', { fields: list.format(gaps) })]),
      ].join(' ');
    };
  }, [t, label, sentence, format]);
}
