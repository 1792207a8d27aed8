import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QueueOutcome } from '../../../core/contract/outbox.ts';
import type { QuoteOrderLine } from '../../../core/contract/quotes.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { display: 'block', color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What is ordered, line by line, with what keeps a line out. */
export function OrderTable({ lines }: { readonly lines: readonly Pick<QuoteOrderLine, 'number' | 'title' | 'quantity' | 'term' | 'billingPlan' | 'cost' | 'problem'>[] }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const words = useSubscriptionWords();
  return (
    <Table size="small" aria-label={t('title')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('column.product')}</TableHeaderCell>
          <TableHeaderCell>{t('column.term')}</TableHeaderCell>
          <TableHeaderCell className={styles.end}>{t('column.quantity')}</TableHeaderCell>
          <TableHeaderCell className={styles.end}>{t('column.cost')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {lines.map(({ number, title, quantity, term, billingPlan, cost, problem }) => (
          <TableRow key={number} data-order-line={number}>
            <TableCell>
              {title}
              {problem === null ? null : <span className={styles.problem}>{t(`problem.${problem}`)}</span>}
            </TableCell>
            <TableCell>{`${words.term(term)}, ${words.plan(billingPlan)}`}</TableCell>
            <TableCell className={styles.end}>{format.number(quantity)}</TableCell>
            <TableCell className={styles.end}>{cost === null ? '–' : format.money(cost)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Why the queue did not take it; `titles` of the lines as they were offered. */
export function Refusal({ titles, answer }: { readonly titles: readonly string[]; readonly answer: QueueOutcome | null }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  if (answer === null) return null;
  if (answer.kind === 'alreadyQueued') return <p className={styles.note}>{t('already')}</p>;
  if (answer.kind !== 'orderProblems') return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('refusedLines')}</MessageBarTitle>
        <ul className={styles.list}>
          {answer.problems.map(({ line, problem }) => (
            <li key={`${line} ${problem.code}`}>
              {titles[line] ?? ''}: {t(`refused.${problem.code}`)} ({problem.rule})
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
