import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { When } from '../../components/When.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { isExtended } from './end-of-term.ts';
import { Section } from '../shared/Section.tsx';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  number: { width: '7rem', fontVariantNumeric: 'tabular-nums' },
});

/** The seats that may still be given back, each addition with its own deadline. */
export function SeatBatches({ detail, now }: { readonly detail: SubscriptionDetail; readonly now: number }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const title = t('section.seats');
  if (detail.batches.length === 0 && !mayGiveBack(detail)) return null;
  if (detail.batches.length === 0) {
    return (
      <Section title={title}>
        <p className={styles.text}>{emptyText()}</p>
      </Section>
    );
  }
  return (
    <Section title={title} aside={<span className={styles.text}>{t('batches.total', { count: detail.reducible ?? sumOf(detail, now) })}</span>}>
      <Table size="small" aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.number}>{t('batches.quantity')}</TableHeaderCell>
            <TableHeaderCell>{t('batches.until')}</TableHeaderCell>
            <TableHeaderCell>{t('batches.left')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {detail.batches.map((batch) => (
            <TableRow key={`${batch.allowedUntil} ${batch.quantity}`}>
              <TableCell className={styles.number}>{format.number(batch.quantity)}</TableCell>
              <TableCell>
                <When at={batch.allowedUntil} style="dateTime" />
              </TableCell>
              <TableCell>{batch.allowedUntil > now ? <Countdown endsAt={batch.allowedUntil} /> : t('batches.over')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );

  function emptyText(): string {
    if (detail.status === 'suspended') return t('window.batchesSuspended');
    if (detail.reducible === null) return t('window.batchesUnknown');
    return detail.reducible > 0 ? t('batches.total', { count: detail.reducible }) : t('window.batchesNone');
  }
}

/** Single seats are given back in running new-commerce subscriptions only (R-3.3, R-15.1, section 16). */
const mayGiveBack = (detail: SubscriptionDetail): boolean =>
  detail.model === 'nce' && !detail.isTrial && !isExtended(detail) && (detail.status === 'active' || detail.status === 'pending' || detail.status === 'suspended');

function sumOf(detail: SubscriptionDetail, now: number): number {
  return detail.batches.reduce((sum, batch) => sum + (batch.allowedUntil > now ? batch.quantity : 0), 0);
}
