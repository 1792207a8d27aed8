import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import type { Choice, Decision } from '../../../core/domain/intents/intent.ts';
import { useFormat } from '../../format/useFormat.ts';
import { NeedsRight } from '../../people/NeedsRight.tsx';
import { useMissing } from '../../people/usePresence.ts';
import { MadeCustomerDialog } from './MadeCustomerDialog.tsx';
import { useEntryActions } from './useEntryActions.ts';
import { useFactText } from './useFactText.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  scrolls: { overflowX: 'auto' },
  differs: { fontWeight: tokens.fontWeightSemibold },
  choices: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  choice: { display: 'grid', gridTemplateColumns: 'minmax(180px, max-content) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** What only a person can settle: both sides beside each other, who changed it and when, and the ways out with their effect. */
export function DecisionPanel({ entry, decision }: { readonly entry: OutboxEntry; readonly decision: Decision }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const { decide, busy } = useEntryActions(entry);
  const changed = useChangedText(decision);
  const mayDecide = useMissing('queue').length === 0;
  const [isNaming, setIsNaming] = useState(false);
  // Whoever says that a customer was created says which one it is.
  const asksForCustomer = (choice: Choice): boolean => choice === 'itHappened' && entry.kind === 'createCustomer';
  return (
    <div className={styles.root}>
      <p className={styles.line}>{t(`decision.problem.${decision.problem}`)}</p>
      {changed === null ? null : <p className={styles.quiet}>{changed}</p>}
      {decision.facts.length === 0 ? null : <FactTable decision={decision} />}
      <NeedsRight need="queue" />
      <ul className={styles.choices} aria-label={t('decision.title')}>
        {decision.choices.map((choice, index) => (
          <li key={choice} className={styles.choice}>
            <Button appearance={index === 0 ? 'primary' : 'secondary'} disabled={busy || !mayDecide} onClick={() => (asksForCustomer(choice) ? setIsNaming(true) : decide(choice))}>
              {t(asksForCustomer(choice) ? 'made.choice' : `decision.choice.${choice}`)}
            </Button>
            <span className={styles.quiet}>{t(asksForCustomer(choice) ? 'made.choiceText' : `decision.choiceText.${choice}`)}</span>
          </li>
        ))}
      </ul>
      {isNaming ? <MadeCustomerDialog entry={entry} onClose={() => setIsNaming(false)} /> : null}
    </div>
  );
}

function useChangedText({ problem, theirs }: Decision): string | null {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  if (problem !== 'conflict') return null;
  if (theirs.at === null) return theirs.author === null ? t('decision.changedUnknown') : t('decision.changedBy', { who: theirs.author });
  const at = format.dateTime(theirs.at);
  return theirs.author === null ? t('decision.changedAt', { at }) : t('decision.changedByAt', { who: theirs.author, at });
}

function FactTable({ decision }: { readonly decision: Decision }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const factText = useFactText();
  return (
    <div className={styles.scrolls}>
      <Table size="small" aria-label={t('decision.title')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('decision.field')}</TableHeaderCell>
            <TableHeaderCell>{t('decision.base')}</TableHeaderCell>
            <TableHeaderCell>{t('decision.mine')}</TableHeaderCell>
            <TableHeaderCell>{t('decision.theirs')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {decision.facts.map((fact) => (
            <TableRow key={fact.field} data-fact={fact.field}>
              <TableCell>{t(`decision.fact.${fact.field}`)}</TableCell>
              <TableCell>{factText(fact, 'base')}</TableCell>
              <TableCell>{factText(fact, 'mine')}</TableCell>
              <TableCell className={fact.theirs === fact.base ? undefined : styles.differs}>{factText(fact, 'theirs')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
