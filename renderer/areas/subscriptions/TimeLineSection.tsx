import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Course } from '../../../core/domain/nce/course.ts';
import { Section } from '../shared/Section.tsx';
import { LookAhead } from './LookAhead.tsx';
import { TimeLineChart } from './TimeLineChart.tsx';
import { TimeLineLegend } from './TimeLineLegend.tsx';
import { timeLine, type TimeLine } from './time-line.ts';
import { usePointWords } from './time-line-words.ts';
import { useNames } from './words.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  date: { width: '12rem', whiteSpace: 'nowrap' },
  cell: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
});

export type TimeLineSectionProps = {
  readonly detail: SubscriptionDetail;
  readonly course: Course;
  readonly now: number;
  /** The moment looked at; null: now. */
  readonly asked: number | null;
  readonly onAsk: (at: number | null) => void;
};

/** The term as a picture and as words, and the question "what would be allowed then?". */
export function TimeLineSection({ detail, course, now, asked, onAsk }: TimeLineSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const names = useNames();
  const line = timeLine(course, detail, now);
  const mark = asked !== null && line !== null && asked >= line.axis.from && asked <= line.axis.to ? asked : null;
  return (
    <Section title={t('section.timeLine')} aside={line === null ? null : <TimeLineLegend line={line} />}>
      {line === null ? (
        <p className={styles.quiet}>{t(course.kind === 'endless' ? 'timeLine.noTerm' : 'timeLine.noDates')}</p>
      ) : (
        <>
          <TimeLineChart line={line} now={now} asked={mark} label={t('timeLine.label', { product: names.title(detail) })} />
          {line.todayIsOutside ? <p className={styles.quiet}>{t(now < line.term.from ? 'timeLine.todayBefore' : 'timeLine.todayAfter')}</p> : null}
        </>
      )}
      <LookAhead course={course} line={line} now={now} asked={asked} onAsk={onAsk} />
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
