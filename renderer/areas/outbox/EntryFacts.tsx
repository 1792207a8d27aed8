import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { KeyValue, type KeyValueEntry } from '../../components/KeyValue.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, href } from '../../frame/address.ts';
import { useAfterText } from './useAfterText.ts';

/** For whom, what before and after, who decided it and when, and what the server made of it. */
export function EntryFacts({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const after = useAfterText();
  const { action, gist, customerId, customerName, subscriptionId, product } = entry;
  const before = gist?.from ?? null;
  const entries: readonly (KeyValueEntry | null)[] = [
    { label: t('facts.customer'), value: customerId === null ? customerName : <Link href={href(addressOf('customers', customerId))}>{customerName}</Link> },
    product === null ? null : { label: t('facts.product'), value: subscriptionId === null ? product : <Link href={href(addressOf('subscriptions', subscriptionId))}>{product}</Link> },
    before === null ? null : { label: t('facts.before'), value: t('after.quantity', { count: before, number: format.number(before) }) },
    action === null ? null : { label: t('facts.after'), value: <Lines texts={after(action)} /> },
    { label: t('facts.author'), value: entry.author },
    { label: t('facts.createdAt'), value: <When at={entry.createdAt} style="dateTime" /> },
    ...confirmationOf(entry).map(({ label, text }): KeyValueEntry => ({ label: t(`facts.${label}`), value: text, copy: text })),
  ];
  return <KeyValue entries={entries.filter((one) => one !== null)} />;
}

const Lines = ({ texts }: { readonly texts: readonly string[] }) => (
  <>
    {texts.map((text) => (
      <div key={text}>{text}</div>
    ))}
  </>
);

type Proof = { readonly label: 'customerId' | 'orders' | 'migration' | 'correlation' | 'refusedLines'; readonly text: string };

/** What the server called it: order numbers and ids that support can look up. */
function confirmationOf({ state }: OutboxEntry): readonly Proof[] {
  if (state.kind !== 'confirmed') return [];
  const { customerId, orderIds, migrationId, correlationId, refusedLines } = state.confirmation;
  const proofs: readonly Proof[] = [
    { label: 'customerId', text: customerId ?? '' },
    { label: 'orders', text: orderIds.join(', ') },
    { label: 'migration', text: migrationId ?? '' },
    { label: 'refusedLines', text: refusedLines.map(({ code, description }) => [code, description].filter((part) => part !== null).join(': ')).join('; ') },
    { label: 'correlation', text: correlationId ?? '' },
  ];
  return proofs.filter(({ text }) => text !== '');
}
