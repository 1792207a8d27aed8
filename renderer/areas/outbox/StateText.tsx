import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useOutboxWords } from './useOutboxWords.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** How the entry stands, what it waits for, and the last thing that went wrong. */
export function StateText({ entry }: { readonly entry: OutboxEntry }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const words = useOutboxWords();
  const waits = entry.waitsFor.map((reason) => words.waits(reason)).filter((text) => text !== null);
  const problem = problemOf(entry);
  return (
    <div className={styles.root}>
      <p className={styles.line}>{words.sentence(entry)}</p>
      {waits.length === 0 ? null : (
        <div>
          <span className={styles.label}>{t('column.waitsFor')}</span>
          <ul className={styles.list}>
            {waits.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {problem === null ? null : <ErrorNotice error={problem} intent={entry.state.kind === 'rejected' ? 'error' : 'warning'} wide />}
    </div>
  );
}

function problemOf({ state }: OutboxEntry): DeskError | null {
  switch (state.kind) {
    case 'waiting':
    case 'unknown':
      return state.problem;
    case 'rejected':
      return state.error;
    case 'needsDecision':
      return state.decision.error;
    case 'draft':
    case 'sending':
    case 'confirmed':
    case 'tooLate':
    case 'undone':
      return null;
  }
}
