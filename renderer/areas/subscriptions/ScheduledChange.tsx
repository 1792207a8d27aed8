import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays } from '../shared/term-day.ts';
import { Section } from '../shared/Section.tsx';
import { changeRows, type ChangeRow } from './change-rows.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  text: { marginTop: 0, maxWidth: '72ch' },
  what: { width: '9rem' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  same: { color: tokens.colorNeutralForeground2 },
  cell: { whiteSpace: 'normal' },
  arrow: { verticalAlign: 'text-bottom', marginRight: tokens.spacingHorizontalXS },
});

/** What is scheduled for the end of the term: before and after, side by side. */
export function ScheduledChange({ detail }: { readonly detail: SubscriptionDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const days = useTermDays();
  const words = useChangeWords();
  const change = detail.scheduledChange;
  if (change === null) return null;
  const ends = change.action === 'cancel';
  // Without a day of its own a change waits for the renewal.
  const after = change.effectiveAt !== null ? format.date(change.effectiveAt) : detail.endsAt !== null ? days.renewal(detail.endsAt) : null;
  const title = t('section.scheduled');
  return (
    <Section title={title}>
      <p className={styles.text}>{t(`change.${change.action}`)}</p>
      <Table size="small" aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.what}>{t('change.what')}</TableHeaderCell>
            <TableHeaderCell>{t('change.before')}</TableHeaderCell>
            <TableHeaderCell>{after === null ? t('change.afterUndated') : t('change.after', { date: after })}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {changeRows(detail).map((row) => {
            const { what, before, after: then } = words(row);
            return (
              <TableRow key={row.kind} data-change={row.kind}>
                <TableCell className={styles.what}>{what}</TableCell>
                <TableCell className={styles.cell}>{before}</TableCell>
                <TableCell className={mergeClasses(styles.cell, !ends && then === null ? styles.same : styles.changed)}>
                  {!ends && then !== null ? <ArrowRightRegular aria-hidden className={styles.arrow} /> : null}
                  {ends ? t('change.ends') : (then ?? t('change.unchanged'))}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

function useChangeWords(): (row: ChangeRow) => { readonly what: string; readonly before: string; readonly after: string | null } {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const words = useSubscriptionWords();
  return (row) => {
    const what = t(`column.${row.kind}`);
    switch (row.kind) {
      case 'product':
        return { what, before: row.before, after: row.after };
      case 'quantity':
        return { what, before: format.number(row.before), after: row.after === null ? null : format.number(row.after) };
      case 'term':
        return { what, before: words.term(row.before), after: row.after === null ? null : words.term(row.after) };
      case 'billingPlan':
        return { what, before: words.plan(row.before), after: row.after === null ? null : words.plan(row.after) };
    }
  };
}
