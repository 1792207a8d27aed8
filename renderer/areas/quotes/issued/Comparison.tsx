import { Button, Link, makeStyles, mergeClasses, Select, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteComparison } from '../../../../core/contract/documents.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { useSubscriptionWords } from '../../subscriptions/words.ts';

type Row = QuoteComparison['rows'][number];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowY: 'auto' },
  note: { color: tokens.colorNeutralForeground2, margin: 0 },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  cell: { whiteSpace: 'normal', overflowWrap: 'anywhere', verticalAlign: 'top', paddingBlock: tokens.spacingVerticalXS },
  different: { backgroundColor: tokens.colorStatusWarningBackground1 },
});

/** What was quoted, what was ordered and what runs now, line by line, with every difference by name. */
export function Comparison({ quoteId }: { readonly quoteId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const query = useQuery(useApi().documents.compareQuote.queryOptions({ input: { id: quoteId } }));
  return (
    <Section title={t('compare.title')}>
      <AnswerGate query={query}>
        {(comparison) => (
          <div className={styles.root}>
            <Orders quoteId={quoteId} comparison={comparison} />
            <Lines comparison={comparison} />
          </div>
        )}
      </AnswerGate>
    </Section>
  );
}

function Orders({ quoteId, comparison: { orders, candidates } }: { readonly quoteId: string; readonly comparison: QuoteComparison }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const api = useApi();
  const [chosen, setChosen] = useState('');
  const link = useMutation(api.documents.linkOrder.mutationOptions());
  const entryId = candidates.some((one) => one.entryId === chosen) ? chosen : (candidates[0]?.entryId ?? '');
  return (
    <>
      {orders.length === 0 ? <p className={styles.note}>{t('compare.none')}</p> : null}
      <div className={styles.choice}>
        {orders.map((order) => (
          <Link key={order.entryId} href={href(addressOf('outbox', order.entryId))}>
            {t('compare.entry', { date: format.dateTime(order.createdAt) })}
          </Link>
        ))}
      </div>
      {candidates.length === 0 ? null : (
        <div className={styles.choice}>
          <Select aria-label={t('compare.choose')} value={entryId} onChange={(_, data) => setChosen(data.value)}>
            {candidates.map((one) => (
              <option key={one.entryId} value={one.entryId}>
                {t('compare.candidate', { date: format.dateTime(one.createdAt), product: one.product, seats: format.number(one.seats) })}
              </option>
            ))}
          </Select>
          <Button disabled={link.isPending} onClick={() => link.mutate({ quoteId, entryId })}>
            {t('compare.link')}
          </Button>
        </div>
      )}
      {link.error === null ? null : <ErrorNotice error={screenErrorOf(link.error)} />}
    </>
  );
}

function Lines({ comparison: { rows, orders } }: { readonly comparison: QuoteComparison }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const heads = ['line', 'quoted', 'ordered', 'running', 'state'] as const;
  return (
    <Table size="small" aria-label={t('compare.title')}>
      <TableHeader>
        <TableRow>
          {heads.map((head) => (
            <TableHeaderCell key={head}>{t(`compare.${head}`)}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row, index) => (
          <TableRow key={`${index} ${row.title}`} data-comparison={row.differences.join(' ')}>
            <TableCell className={styles.cell}>{row.subscriptionId === null ? row.title : <Link href={href(addressOf('subscriptions', row.subscriptionId))}>{row.title}</Link>}</TableCell>
            <Side side={row.quoted} isDifferent={false} />
            <Side side={row.ordered} isDifferent={row.differences.some((what) => what !== 'own')} />
            <Side side={row.running} isDifferent={row.drift.length > 0} />
            <TableCell className={styles.cell}>
              <Outcome row={row} isOrdered={orders.length > 0} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Side({ side, isDifferent }: { readonly side: Row['quoted']; readonly isDifferent: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const words = useSubscriptionWords();
  const text = side === null ? '–' : [t('compare.cell', { quantity: format.number(side.quantity), term: words.term(side.term) }), side.billingPlan === null ? '' : words.plan(side.billingPlan)].filter((part) => part !== '').join(', ');
  return <TableCell className={mergeClasses(styles.cell, isDifferent && styles.different)}>{text}</TableCell>;
}

function Outcome({ row, isOrdered }: { readonly row: Row; readonly isOrdered: boolean }) {
  const { t } = useTranslation('quotes');
  if (!isOrdered) return t('compare.open2');
  const problems = row.differences.filter((what) => what !== 'own');
  const texts = [...row.differences.map((what) => t(`compare.what.${what}`)), ...(row.drift.length > 0 ? [`${t('compare.drift')}: ${row.drift.map((what) => t(`compare.what.${what}`)).join(', ')}`] : [])];
  if (texts.length === 0) return <StatusBadge tone="good" text={t('compare.same')} />;
  return <StatusBadge tone={problems.length + row.drift.length > 0 ? 'warning' : 'quiet'} text={texts.join('; ')} />;
}
