import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../../core/contract/sync.ts';
import { Panel } from '../../components/Panel.tsx';
import { When } from '../../components/When.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { journalWords, type JournalTone } from './journal-words.ts';

const PAGE = 100;
const ROW_GUESS = 44;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', '> section': { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 }, '> section > div:last-child': { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 } },
  scroller: { overflowY: 'auto', flexGrow: 1, minHeight: 0, outlineStyle: 'none', ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  line: { position: 'absolute', insetInline: 0, top: 0, display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { fontSize: '18px', marginTop: '1px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  more: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
  at: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nothing: { color: tokens.colorNeutralForeground2, margin: 0 },
});

const ICONS = { good: CheckmarkCircleRegular, quiet: InfoRegular, warning: WarningRegular, danger: ErrorCircleRegular } as const satisfies Record<JournalTone, unknown>;

/** Everything that happened, newest first, in plain words. */
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
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.lines) ?? [], [query.data]);
  return (
    <div className={styles.root}>
      <Panel title={t('journal.title')}>
        {query.error ? <ErrorNotice error={screenErrorOf(query.error)} onRetry={() => void query.refetch()} /> : null}
        {query.data && lines.length === 0 ? <p className={styles.nothing}>{t('journal.empty')}</p> : null}
        {lines.length > 0 ? <Lines lines={lines} more={query.hasNextPage ? () => void query.fetchNextPage() : null} isLoading={query.isFetchingNextPage} /> : null}
      </Panel>
    </div>
  );
}

type LinesProps = { readonly lines: readonly JournalLine[]; readonly more: (() => void) | null; readonly isLoading: boolean };

function Lines({ lines, more, isLoading }: LinesProps) {
  const styles = useStyles();
  const { t } = useTranslation(['sync', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !isLoading && last >= lines.length - 20) more();
  }, [last, lines.length, more, isLoading]);
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('journal.title')}>
      <ol className={styles.list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {items.map((item) => {
          const line = lines[item.index];
          return line ? <Line key={item.key} line={line} index={item.index} start={item.start} total={more ? -1 : lines.length} measure={virtualizer.measureElement} /> : null;
        })}
      </ol>
      {more ? (
        <Button size="small" appearance="subtle" disabled={isLoading} onClick={more}>
          {t('journal.older')}
        </Button>
      ) : null}
    </div>
  );
}

type LineProps = { readonly line: JournalLine; readonly index: number; readonly start: number; readonly total: number; readonly measure: (element: Element | null) => void };

function Line({ line, index, start, total, measure }: LineProps) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const format = useFormat();
  const errorText = useErrorText();
  const { text, more, tone } = journalWords(line.event, { t, format, errorText });
  const Icon = ICONS[tone];
  return (
    <li ref={measure} data-index={index} data-code={line.event.code} aria-posinset={index + 1} aria-setsize={total} className={styles.line} style={{ transform: `translateY(${start}px)` }}>
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
