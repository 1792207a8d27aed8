import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../../core/contract/sync.ts';
import { Panel } from '../../components/Panel.tsx';
import { When } from '../../components/When.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { JournalExport } from './JournalExport.tsx';
import { intentOfCustomer } from '../shared/intent-words.ts';
import { journalWords, type JournalTone } from './journal-words.ts';

const PAGE = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  // Lines out of sight cost neither layout nor painting, however many pages are open.
  line: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 36px',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  icon: { fontSize: '18px', marginTop: '1px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  more: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
  at: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nothing: { color: tokens.colorNeutralForeground2, margin: 0 },
  older: { paddingTop: tokens.spacingVerticalS },
});

const ICONS = { good: CheckmarkCircleRegular, quiet: InfoRegular, warning: WarningRegular, danger: ErrorCircleRegular } as const satisfies Record<JournalTone, unknown>;

/** Everything that happened, newest first, in plain words; older pages on demand. */
export function Journal() {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const query = useInfiniteQuery(
    useApi().sync.journal.infiniteOptions({
      input: (before: number | null) => ({ before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.more ? (page.lines.at(-1)?.id ?? null) : null),
    }),
  );
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Panel title={t('journal.title')} aside={<JournalExport />}>
      {query.error ? <ErrorNotice error={screenErrorOf(query.error)} onRetry={() => void query.refetch()} /> : null}
      {query.data && lines.length === 0 ? <p className={styles.nothing}>{t('journal.empty')}</p> : null}
      <ol className={styles.list} aria-label={t('journal.title')}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <div className={styles.older}>
          <Button size="small" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('journal.older')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function Line({ line }: { readonly line: JournalLine }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const { t: intents } = useTranslation('outbox');
  const format = useFormat();
  const errorText = useErrorText();
  const { text, more, tone } = journalWords(line.event, t, { format, errorText, intent: (gist) => intentOfCustomer(gist, intents, format) });
  const Icon = ICONS[tone];
  return (
    <li data-code={line.event.code} className={styles.line}>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-label={t(`tone.${tone}`)} />
      <span className={styles.text} title={line.correlationId === null ? undefined : t('journal.correlation', { id: line.correlationId })}>
        {text}
        {more === null ? null : <span className={styles.more}>{more}</span>}
      </span>
      <span className={styles.at}>
        <When at={line.at} style="dateTime" />
      </span>
    </li>
  );
}
