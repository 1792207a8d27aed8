import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposureRow } from '../../../../core/contract/exposure.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { DataGrid } from '../../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../../components/grid/types.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { LimitDialog } from './LimitDialog.tsx';

const TONES = { none: 'quiet', within: 'good', near: 'warning', over: 'danger' } as const;
const useStyles = makeStyles({ grid: { height: '440px', display: 'flex', flexDirection: 'column', minHeight: 0 } });
const idOf = (row: ExposureRow): string => `${row.customerId}:${row.currency}`;
const toneOf = (row: ExposureRow): 'normal' | 'attention' => (row.verdict === 'over' || row.verdict === 'near' ? 'attention' : 'normal');

/** Customers by what is outstanding for them, with the office's limit. */
export function ExposureRows() {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const api = useApi();
  const columns = useColumns();
  const [current, setCurrent] = useState<ExposureRow | null>(null);
  const [edited, setEdited] = useState<ExposureRow | null>(null);
  const source: GridSource<ExposureRow> = (window) => api.prices.exposureRows.queryOptions({ input: window });
  return (
    <Section title={t('exposure.label')}>
      <div className={styles.grid}>
        <DataGrid
          name="prices.exposure"
          label={t('exposure.label')}
          columns={columns}
          rowId={idOf}
          source={source}
          onCurrent={setCurrent}
          onOpen={(row) => go(addressOf('customers', row.customerId))}
          tone={toneOf}
          empty={<EmptyState title={t('exposure.none')} />}
          toolbar={
            <Button size="small" disabled={current === null} onClick={() => setEdited(current)}>
              {t('exposure.limit.set')}
            </Button>
          }
        />
      </div>
      {edited === null ? null : <LimitDialog row={edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function useColumns(): readonly Column<ExposureRow>[] {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const owed = ({ owed: minor, currency }: ExposureRow) => ({ minor, currency });
    const limit = ({ limit: minor, currency }: ExposureRow) => (minor === null ? null : { minor, currency });
    return [
      { id: 'customer', header: t('exposure.column.customer'), width: 260, grow: 3, rowHeader: true, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'owed', header: t('exposure.column.owed'), width: 160, align: 'end', cell: (row) => <MoneyText value={owed(row)} />, text: (row) => format.plainMoney(owed(row)) },
      {
        id: 'limit',
        header: t('exposure.column.limit'),
        width: 160,
        align: 'end',
        cell: (row) => {
          const value = limit(row);
          return value === null ? '–' : <MoneyText value={value} />;
        },
        text: (row) => {
          const value = limit(row);
          return value === null ? '' : format.plainMoney(value);
        },
      },
      { id: 'state', header: t('exposure.column.state'), width: 180, cell: (row) => <StatusBadge tone={TONES[row.verdict]} text={t(`exposure.verdict.${row.verdict}`)} />, text: (row) => t(`exposure.verdict.${row.verdict}`) },
    ];
  }, [t, format]);
}
