import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxAttempt, OutboxEntry } from '../../../core/contract/outbox.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { EntryPaperButton } from '../papers/EntryPaperButton.tsx';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { AttemptTable } from './AttemptTable.tsx';
import { DeadlineFacts } from './DeadlineFacts.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EntryActions } from './EntryActions.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { StateText } from './StateText.tsx';
import { useOutboxWords } from './useOutboxWords.ts';
import { shownState, STATE_TONE } from './words.ts';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: tokens.spacingHorizontalL, alignItems: 'start', '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** One entry: what shall happen, how it stands, until when, and everything that was sent for it. */
export function EntryPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('outbox');
  const query = useQuery(useApi().outbox.one.queryOptions({ input: { id } }));
  const words = useOutboxWords();
  const entry = query.data?.entry ?? null;
  return (
    <Page
      title={entry === null ? t('title') : words.gist(entry.gist)}
      crumb={<Crumb to="/outbox" text={t('page.back')} />}
      note={entry === null ? null : <StatusBadge tone={STATE_TONE[shownState(entry)]} text={words.state(entry)} />}
      actions={
        entry === null ? null : (
          <>
            <EntryPaperButton entry={entry} />
            <EntryActions entry={entry} />
          </>
        )
      }
      scrolls
    >
      <AnswerGate query={query}>{(answer) => <Entry entry={answer.entry} attempts={answer.attempts} />}</AnswerGate>
    </Page>
  );
}

function Entry({ entry, attempts }: { readonly entry: OutboxEntry; readonly attempts: readonly OutboxAttempt[] }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {entry.state.kind === 'needsDecision' ? (
          <Section title={t('decision.title')}>
            <DecisionPanel entry={entry} decision={entry.state.decision} />
          </Section>
        ) : null}
        <Section title={t('page.what')}>
          <EntryFacts entry={entry} />
        </Section>
        <Section title={t('page.attempts')}>
          <AttemptTable attempts={attempts} />
        </Section>
      </div>
      <div className={styles.column}>
        <Section title={t('page.state')}>
          <StateText entry={entry} />
        </Section>
        <Section title={t('deadline.title')}>
          <DeadlineFacts deadline={entry.deadline} />
        </Section>
      </div>
    </div>
  );
}
