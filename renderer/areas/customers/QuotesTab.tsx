import { Button, Link } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import type { QuoteRow } from '../../../core/contract/quotes.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { Column, GridSource } from '../../components/grid/types.ts';
import { MoneyText } from '../../components/MoneyText.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';

const idOf = (row: QuoteRow): string => row.id;

export type QuotesTabProps = { readonly customer: CustomerDetail; /** null: this customer takes no new quotes. */ readonly onNew: (() => void) | null };

/** The quotes written for one customer. */
export function QuotesTab({ customer, onNew }: QuotesTabProps) {
  const { t } = useTranslation(['customers', 'quotes']);
  const api = useApi();
  const columns = useQuoteColumns();
  const source: GridSource<QuoteRow> = (window) => api.quotes.page.queryOptions({ input: { customerId: customer.id, state: null, ...window } });
  const open = useCallback((row: QuoteRow) => go(addressOf('quotes', row.id)), []);
  return (
    <DataGrid
      name="customer.quotes"
      label={t('quotes.label', { name: customer.name })}
      columns={columns}
      rowId={idOf}
      source={source}
      onOpen={open}
      toolbar={<Link href={href(`/quotes/papers/new?customer=${customer.id}`)}>{t('quotes:papers.new')}</Link>}
      empty={
        <EmptyState
          icon={<DocumentTextRegular />}
          title={t('quotes.empty')}
          text={t('quotes.emptyText')}
          actions={onNew === null ? undefined : <Button onClick={onNew}>{t('page.newQuote')}</Button>}
        />
      }
    />
  );
}

function useQuoteColumns(): readonly Column<QuoteRow>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return useMemo(() => {
    const number = (row: QuoteRow): string => row.number ?? t('quotes.noNumber');
    const subject = (row: QuoteRow): string => (row.subject === '' ? t('quotes.noSubject') : row.subject);
    return [
      { id: 'number', header: t('quotes.number'), width: 150, rowHeader: true, cell: number, text: number },
      { id: 'subject', header: t('quotes.subject'), width: 260, grow: 3, cell: subject, text: subject },
      { id: 'state', header: t('quotes.state'), width: 120, cell: (row) => <StatusBadge tone={row.state === 'issued' ? 'good' : 'quiet'} text={t(`quotes.${row.state}`)} />, text: (row) => t(`quotes.${row.state}`) },
      { id: 'language', header: t('quotes.language'), width: 110, cell: (row) => t(`data.languageName.${row.language}`), text: (row) => t(`data.languageName.${row.language}`) },
      { id: 'validUntil', header: t('quotes.validUntil'), width: 120, cell: (row) => format.day(row.validUntil), text: (row) => format.day(row.validUntil) },
      { id: 'commitment', header: t('quotes.commitment'), width: 170, align: 'end', cell: (row) => <MoneyText value={row.commitment} />, text: (row) => format.money(row.commitment) },
      { id: 'updatedAt', header: t('quotes.updatedAt'), width: 150, cell: (row) => <When at={row.updatedAt} style="dateTime" />, text: (row) => format.dateTime(row.updatedAt) },
    ];
  }, [t, format]);
}
