import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';
import { EntryActions } from './EntryActions.tsx';
import { useOutboxWords } from './useOutboxWords.ts';
import { shownState, STATE_TONE } from './words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, minHeight: '28px' },
  what: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { marginBottom: tokens.spacingVerticalM },
});

export type PendingChangesProps = { readonly customerId: string | null; readonly subscriptionId: string | null };

/** What waits on top of the server's copy of a customer or subscription; nothing when nothing does. */
export function PendingChanges({ customerId, subscriptionId }: PendingChangesProps) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const { data } = useQuery(useApi().outbox.overlay.queryOptions({ input: { customerId, subscriptionId } }));
  const entries = data?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <MessageBar intent={entries.some(({ state }) => state.kind === 'needsDecision') ? 'warning' : 'info'} layout="multiline" className={styles.bar} data-pending={entries.length}>
      <MessageBarBody>
        <MessageBarTitle>{t('overlay.title', { count: entries.length, number: format.number(entries.length) })}</MessageBarTitle>
        <span className={styles.quiet}>{t('overlay.note')}</span>
        <ul className={styles.list}>
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function Line({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useStyles();
  const words = useOutboxWords();
  const waits = words.waits(entry.waitsFor[0]);
  return (
    <li className={styles.line}>
      <Link href={href(addressOf('outbox', entry.id))} className={styles.what}>
        {words.gist(entry.gist)}
      </Link>
      <StatusBadge tone={STATE_TONE[shownState(entry)]} text={words.state(entry)} {...(waits === null ? {} : { title: waits })} />
      {entry.deadline === null ? null : <Countdown endsAt={entry.deadline.at} />}
      <EntryActions entry={entry} size="small" />
    </li>
  );
}
