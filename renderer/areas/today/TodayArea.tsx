import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../core/contract/office.ts';
import { QueryGate } from '../../errors/QueryGate.tsx';
import type { AreaProps } from '../../frame/area.ts';
import { Page } from '../../frame/Page.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { useSayStands } from '../../host/useStands.ts';
import { NewsPage } from './news/NewsPage.tsx';
import { NewsPanel } from './news/NewsPanel.tsx';
import { Counters } from './Counters.tsx';
import { DemoChoice } from './DemoChoice.tsx';
import { FirstSync } from './FirstSync.tsx';
import { LateTasks } from './LateTasks.tsx';
import { PromotionsEnding, QuotesExpiring } from './Ending.tsx';
import { SyncSummary } from './SyncSummary.tsx';
import { RenewalsAhead } from './RenewalsAhead.tsx';
import { WindowsClosing } from './WindowsClosing.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 480px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** What must be done before the laptop is closed; `/today/news` has what the office is told. */
export function TodayArea({ rest }: AreaProps) {
  return rest[0] === 'news' ? <NewsPage /> : <TodayPage />;
}

function TodayPage() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const now = useNow();
  const query = useQuery(useApi().office.today.queryOptions());
  useSayStands(!query.isPending);
  return (
    <Page title={t('title')} scrolls note={now === null ? null : format.longDate(now)}>
      <QueryGate query={query}>{(today) => <Content today={today} />}</QueryGate>
    </Page>
  );
}

function Content({ today }: { readonly today: Today }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <DemoChoice />
      <LateTasks />
      {today.asOf === null ? <FirstSync /> : null}
      <Counters counters={today.counters} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <WindowsClosing windows={today.windows} />
          <QuotesExpiring quotes={today.quotesExpiring} />
        </div>
        <div className={styles.column}>
          <RenewalsAhead renewals={today.renewals} byRange={today.renewalsByRange} />
          <NewsPanel />
          <PromotionsEnding promotions={today.promotionsEnding} />
          <SyncSummary />
        </div>
      </div>
    </div>
  );
}
