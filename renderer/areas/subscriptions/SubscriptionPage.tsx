import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, DocumentRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionCourse, SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { AsOf } from '../../components/AsOf.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { addressOf, go, href } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { Page } from '../../frame/Page.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { ChangeProvider } from '../changes/ChangeProvider.tsx';
import { PendingChanges } from '../outbox/PendingChanges.tsx';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { useRefreshCustomer } from '../shared/useRefreshCustomer.ts';
import { NoteList } from './NoteList.tsx';
import { ScheduledChange } from './ScheduledChange.tsx';
import { SubscriptionFacts } from './SubscriptionFacts.tsx';
import { TimeLineSection } from './TimeLineSection.tsx';
import { useVerdicts } from './useVerdicts.ts';
import { VerdictSection } from './VerdictSection.tsx';
import { STATUS_TONE, useNames, useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalM, alignItems: 'start' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)', '@media (max-width: 1150px)': { gridTemplateColumns: 'minmax(0, 1fr)' }, gap: tokens.spacingHorizontalM, alignItems: 'start' },
  column: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  note: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** One subscription: its term drawn to scale, what it means, and everything the copy says of it. */
export function SubscriptionPage({ id }: { readonly id: string }) {
  const api = useApi();
  const query = useQuery(api.subscriptions.get.queryOptions({ input: { id } }));
  const course = useQuery(api.subscriptions.course.queryOptions({ input: { id } }));
  const now = useNow();
  const { t } = useTranslation('subscriptions');
  if (query.data === undefined || course.data === undefined || now === null) {
    return (
      <Page title={t('title')} crumb={<Crumb to="/subscriptions" text={t('page.back')} />}>
        {query.data === undefined ? <AnswerGate query={query}>{() => null}</AnswerGate> : <AnswerGate query={course}>{() => null}</AnswerGate>}
      </Page>
    );
  }
  return <Loaded detail={query.data} course={course.data} now={now} refetchError={query.error ?? course.error} />;
}

type LoadedProps = { readonly detail: SubscriptionDetail; readonly course: SubscriptionCourse; readonly now: number; readonly refetchError: unknown };

function Loaded({ detail, course, now, refetchError }: LoadedProps) {
  const styles = useStyles();
  const { t } = useTranslation(['subscriptions', 'quotes']);
  const words = useSubscriptionWords();
  const names = useNames();
  const notify = useNotify();
  const refresh = useRefreshCustomer(detail.customerId, () => notify({ text: t('page.refreshed', { name: detail.customerName }), tone: 'success' }));
  const [asked, setAsked] = useState<number | null>(null);
  const verdicts = useVerdicts(detail.id, asked);
  const problem = refresh.error ?? (refetchError === null ? null : screenErrorOf(refetchError));
  return (
    <Page
      scrolls
      title={names.title(detail)}
      crumb={<Crumb to="/subscriptions" text={t('page.back')} />}
      note={
        <span className={styles.note}>
          <Link href={href(addressOf('customers', detail.customerId))}>{detail.customerName}</Link>
          <span>{t('page.seats', { count: detail.quantity })}</span>
          <StatusBadge tone={STATUS_TONE[detail.status]} text={words.status(detail.status)} />
          <AsOf at={detail.asOf} />
        </span>
      }
      actions={
        <>
          <Button icon={<DocumentRegular />} onClick={() => go(`/quotes/papers/new?customer=${detail.customerId}&kind=proofSheet&subscription=${detail.id}`)}>
            {t('quotes:papers.make')}
          </Button>
          <Button icon={<ArrowSyncRegular />} disabled={refresh.isRunning} onClick={refresh.run}>
            {t(refresh.isRunning ? 'page.refreshing' : 'page.refresh')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {problem === null ? null : <ErrorNotice error={problem} />}
        <PendingChanges customerId={detail.customerId} subscriptionId={detail.id} />
        <TimeLineSection detail={detail} course={course.course} now={now} asked={asked} onAsk={setAsked} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <ChangeProvider subscription={detail}>
              <AnswerGate query={verdicts}>{(answer) => <VerdictSection answer={answer} isAhead={asked !== null} onNow={() => setAsked(null)} />}</AnswerGate>
            </ChangeProvider>
          </div>
          <div className={styles.column}>
            <NoteList notes={course.notes} />
            <ScheduledChange detail={detail} />
            <SubscriptionFacts detail={detail} money={course.money} />
          </div>
        </div>
      </div>
    </Page>
  );
}
