import { Field, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { SUBJECT_OF } from '../../../core/domain/papers/kinds.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useApi } from '../../host/hooks.ts';
import { useOutboxWords } from '../outbox/useOutboxWords.ts';
import { useEventWords } from '../prices/events/event-words.ts';
import { kindOf, NOTHING_CHOSEN, paperOfEntry } from './draft-of.ts';

export type ChoiceProps = {
  /** null: an entry for a customer that is not known yet. */
  readonly customer: CustomerDetail | null;
  readonly query: URLSearchParams;
  readonly setQuery: (patch: Record<string, string | null>) => void;
};

/** What a paper is about beside its customer: a subscription, an entry of the outbox or an order, a price event. */
export function SubjectChoice({ customer, query, setQuery }: ChoiceProps) {
  const kind = kindOf(query);
  if (kind === 'priceChange') return <EventChoice query={query} setQuery={setQuery} />;
  switch (SUBJECT_OF[kind]) {
    case 'customer':
      return null;
    case 'subscription':
      return customer === null ? null : <SubscriptionChoice customer={customer} chosen={query.get('subscription')} onChoose={(id) => setQuery({ subscription: id })} />;
    case 'entry':
      return customer === null ? null : <EntryChoice customer={customer} query={query} setQuery={setQuery} />;
  }
}

function SubscriptionChoice({ customer, chosen, onChoose }: { readonly customer: CustomerDetail; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation('quotes');
  return (
    <Field label={t('papers.subscription')} {...(customer.subscriptionRows.length === 0 ? { validationMessage: t('papers.noSubscription') } : {})}>
      <Select value={chosen ?? customer.subscriptionRows[0]?.id ?? ''} onChange={(_, data) => onChoose(data.value)}>
        {customer.subscriptionRows.map(({ id, product, friendlyName, quantity }) => (
          <option key={id} value={id}>
            {`${product === '' ? friendlyName : product} × ${quantity}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Entries that one looks through for one customer. */
const MANY = 200;

function EntryChoice({ customer, query, setQuery }: ChoiceProps & { readonly customer: CustomerDetail }) {
  const { t } = useTranslation('quotes');
  const words = useOutboxWords();
  const format = useFormat();
  const kind = kindOf(query);
  const { data } = useQuery(useApi().outbox.page.queryOptions({ input: { filter: 'all', customerId: customer.id, from: 0, count: MANY } }));
  const entries = (data?.rows ?? []).filter((entry) => paperOfEntry(entry) === kind);
  const placed = new Set(entries.flatMap(({ state }) => (state.kind === 'confirmed' ? state.confirmation.orderIds.map(String) : [])));
  const orders = kind === 'orderConfirmation' ? customer.orders.filter(({ id }) => !placed.has(id)) : [];
  const chosen = query.get('entry') ?? (query.get('order') === null ? '' : `order ${query.get('order') ?? ''}`);
  const choose = (value: string): void => {
    const order = /^order (.+)$/.exec(value)?.[1] ?? null;
    setQuery({ ...NOTHING_CHOSEN, order, entry: order === null && value !== '' ? value : null });
  };
  const isEmpty = data !== undefined && entries.length + orders.length === 0;
  return (
    <Field label={t('papers.entry')} {...(isEmpty ? { validationMessage: t('papers.noEntry') } : {})}>
      <Select value={chosen} onChange={(_, change) => choose(change.value)}>
        <option value="">–</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {`${words.gist(entry.gist)} (${format.dateTime(entry.createdAt)})`}
          </option>
        ))}
        {orders.map(({ id, createdAt }) => (
          <option key={id} value={`order ${id}`}>
            {t('papers.orderOf', { id, date: createdAt === null ? '–' : format.date(createdAt) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const WAYS = ['factor', 'amount', 'nothing'] as const;

/** Which price event, and how the office passes it on. */
export function EventChoice({ query, setQuery }: Omit<ChoiceProps, 'customer'>) {
  const { t } = useTranslation('quotes');
  const words = useEventWords();
  const { data } = useQuery(useApi().prices.events.queryOptions());
  const [event = '', way = 'factor'] = query.get('event')?.split('~') ?? [];
  const choose = (id: string, how: string): void => setQuery({ event: id === '' ? null : `${id}${how === 'factor' ? '' : `~${how}`}` });
  return (
    <>
      <Field label={t('papers.event')}>
        <Select value={event} onChange={(_, change) => choose(change.value, way)}>
          <option value="">–</option>
          {(data?.events ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {`${words.name(one)} (${words.change(one)})`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('papers.passOn')}>
        <Select value={way} onChange={(_, change) => choose(event, change.value)}>
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {t(`papers.way.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
