import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import { Section } from '../shared/Section.tsx';
import { TimeLineChart } from './TimeLineChart.tsx';
import { TimeLineLegend } from './TimeLineLegend.tsx';
import { timeLine, type TimeLine } from './time-line.ts';
import { usePointWords } from './time-line-words.ts';
import { useNames } from './words.ts';
import { WindowSentence } from './WindowSentence.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  date: { width: '12rem', whiteSpace: 'nowrap' },
  cell: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
});

export type TimeLineSectionProps = { readonly detail: SubscriptionDetail; readonly now: number };

/** The term as a picture and as words. */
export function TimeLineSection({ detail, now }: TimeLineSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const names = useNames();
  const line = timeLine(detail, now);
  return (
    <Section title={t('section.timeLine')} aside={line === null ? null : <TimeLineLegend line={line} />}>
      {line === null ? (
        <p className={styles.quiet}>{t(detail.term === null && detail.endsAt === null ? 'timeLine.noTerm' : 'timeLine.noDates')}</p>
      ) : (
        <>
          <TimeLineChart line={line} now={now} label={t('timeLine.label', { product: names.title(detail) })} />
          {line.todayIsOutside ? <p className={styles.quiet}>{t(now < line.term.from ? 'timeLine.todayBefore' : 'timeLine.todayAfter')}</p> : null}
        </>
      )}
      <WindowSentence detail={detail} now={now} />
      {line === null ? null : <DatesAsText line={line} now={now} />}
    </Section>
  );
}

/** The same dates as a table: for screen readers, and for copying into a mail. */
function DatesAsText({ line, now }: { readonly line: TimeLine; readonly now: number }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = usePointWords();
  return (
    <Accordion collapsible>
      <AccordionItem value="dates">
        <AccordionHeader size="small">{t('timeLine.list')}</AccordionHeader>
        <AccordionPanel>
          <Table size="small" aria-label={t('timeLine.list')}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell className={styles.date}>{t('timeLine.date')}</TableHeaderCell>
                <TableHeaderCell>{t('timeLine.event')}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {line.points.map((point) => (
                <TableRow key={`${point.kind} ${point.at} ${point.seats}`}>
                  <TableCell className={styles.date}>
                    {words(point, { end: line.end, now }).when}
                  </TableCell>
                  <TableCell className={styles.cell}>{words(point, { end: line.end, now }).sentence}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
