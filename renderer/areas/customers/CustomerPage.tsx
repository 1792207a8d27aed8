import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { AsOf } from '../../components/AsOf.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, useAddress } from '../../frame/address.ts';
import { useContextCommand } from '../../frame/context-commands.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { Page } from '../../frame/Page.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { useRefreshCustomer } from '../shared/useRefreshCustomer.ts';
import { CustomerSubscriptions } from './CustomerSubscriptions.tsx';
import { DataTab } from './DataTab.tsx';
import { OrderNeeds } from './OrderNeeds.tsx';
import { OrdersTab } from './OrdersTab.tsx';
import { PageActions } from './PageActions.tsx';
import { QuotesTab } from './QuotesTab.tsx';
import { PendingChanges } from '../outbox/PendingChanges.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import { SameDomain } from './SameDomain.tsx';
import { StateFacts } from './StateFacts.tsx';
import { StepList } from './StepList.tsx';
import { useNextStep } from './useNextStep.ts';

const TABS = ['subscriptions', 'orders', 'quotes', 'data'] as const;
type TabName = (typeof TABS)[number];
const TAB_LABEL = { subscriptions: 'page.tabSubscriptions', orders: 'page.tabOrders', quotes: 'page.tabQuotes', data: 'page.tabData' } as const;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, flexGrow: 1, minHeight: 0 },
  tabs: { flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '180px', minWidth: 0, overflowY: 'auto', outlineStyle: 'none' },
});

/** One customer in full. */
export function CustomerPage({ id }: { readonly id: string }) {
  const api = useApi();
  const query = useQuery(api.customers.get.queryOptions({ input: { id } }));
  const { t } = useTranslation('customers');
  const crumb = <Crumb to="/customers" text={t('page.back')} />;
  if (query.data === undefined) {
    return (
      <Page title={t('title')} crumb={crumb}>
        <AnswerGate query={query}>{() => null}</AnswerGate>
      </Page>
    );
  }
  return <Loaded customer={query.data} version={query.dataUpdatedAt} refetchError={query.error} />;
}

function Loaded({ customer, version, refetchError }: { readonly customer: CustomerDetail; readonly version: number; readonly refetchError: unknown }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const notify = useNotify();
  const quote = useNewQuote(customer.id);
  const refresh = useRefreshCustomer(customer.id, () => notify({ text: t('page.refreshed', { name: customer.name }), tone: 'success' }));
  useContextCommand('newQuote', customer.removed ? null : quote.create);
  const standing = useNextStep(customer);
  const problem = refresh.error ?? quote.error ?? (refetchError === null ? null : screenErrorOf(refetchError));
  return (
    <Page
      title={customer.name}
      crumb={<Crumb to="/customers" text={t('page.back')} />}
      note={<AsOf at={customer.asOf} />}
      actions={<PageActions customer={customer} next={standing?.next ?? null} refresh={refresh} quote={{ isRunning: quote.isCreating, run: quote.create }} />}
    >
      <div className={styles.body}>
        {problem === null ? null : <ErrorNotice error={problem} />}
        <RemovedNotice customer={customer} />
        {customer.removed ? null : <SameDomain customer={customer} />}
        <PendingChanges customerId={customer.id} subscriptionId={null} />
        {standing === null ? null : <StepList facts={standing.facts} isRow />}
        <StateFacts customer={customer} />
        {customer.removed ? null : <OrderNeeds customerId={customer.id} />}
        <Tabs customer={customer} version={version} onNewQuote={customer.removed ? null : quote.create} />
      </div>
    </Page>
  );
}

type TabsProps = { readonly customer: CustomerDetail; /** Changes with every new answer. */ readonly version: number; readonly onNewQuote: (() => void) | null };

function Tabs({ customer, version, onNewQuote }: TabsProps) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { query, setQuery } = useAddress();
  const id = useId();
  const tab: TabName = TABS.find((name) => name === query.get('tab')) ?? 'subscriptions';
  const quotes = useQuotesTotal(customer.id);
  const counts: Readonly<Record<TabName, number | null>> = { subscriptions: customer.subscriptionRows.length, orders: customer.orders.length, quotes, data: null };
  return (
    <>
      <TabList className={styles.tabs} aria-label={t('page.tabs')} selectedValue={tab} onTabSelect={(_, data) => setQuery({ tab: data.value === 'subscriptions' ? null : String(data.value), order: null })}>
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
            {t(TAB_LABEL[name])}
            {counts[name] === null ? '' : ` (${format.number(counts[name])})`}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        {tab === 'subscriptions' ? <CustomerSubscriptions customer={customer} version={version} /> : null}
        {tab === 'orders' ? <OrdersTab customer={customer} version={version} order={query.get('order')} /> : null}
        {tab === 'quotes' ? <QuotesTab customer={customer} onNew={onNewQuote} /> : null}
        {tab === 'data' ? <DataTab customer={customer} /> : null}
      </div>
    </>
  );
}

function useQuotesTotal(customerId: string): number | null {
  const api = useApi();
  const { data } = useQuery(api.quotes.page.queryOptions({ input: { customerId, state: null, from: 0, count: 1 } }));
  return data?.total ?? null;
}

function useNewQuote(customerId: string) {
  const client = useClient();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => client.quotes.create({ customerId }), onSuccess: (quote) => go(addressOf('quotes', quote.id)) });
  return { create: () => mutate(), isCreating: isPending, error: error === null ? null : screenErrorOf(error) };
}
