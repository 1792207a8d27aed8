import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OutboxAttempt } from '../../../core/contract/outbox.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  scrolls: { overflowX: 'auto' },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  why: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const TONES: Readonly<Record<'done' | 'refused' | 'notDone' | 'unknown' | 'underWay', Tone>> = { done: 'good', refused: 'danger', notDone: 'quiet', unknown: 'warning', underWay: 'info' };

/** Everything that left this computer for an entry, with the ids that support can look up. */
export function AttemptTable({ attempts }: { readonly attempts: readonly OutboxAttempt[] }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const errorText = useErrorText();
  if (attempts.length === 0) return <p className={styles.none}>{t('page.noAttempts')}</p>;
  return (
    <div className={styles.scrolls}>
      <Table size="small" aria-label={t('page.attempts')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('attempt.began')}</TableHeaderCell>
            <TableHeaderCell>{t('attempt.step')}</TableHeaderCell>
            <TableHeaderCell>{t('attempt.outcome')}</TableHeaderCell>
            <TableHeaderCell>{t('attempt.request')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {attempts.map((attempt) => {
            const outcome = attempt.outcome ?? 'underWay';
            return (
              <TableRow key={`${attempt.step}-${attempt.number}`}>
                <TableCell>
                  <When at={attempt.beganAt} style="dateTime" />
                </TableCell>
                <TableCell>{t(`attempt.${attempt.step}`)}</TableCell>
                <TableCell>
                  <StatusBadge tone={TONES[outcome]} text={t(`attempt.${outcome}`)} />
                  {attempt.error === null ? null : <span className={styles.why}>{errorText(attempt.error).title}</span>}
                </TableCell>
                <TableCell>
                  <span className={styles.id}>{attempt.requestId}</span>
                  {attempt.correlationId === null ? null : (
                    <span className={styles.why}>
                      {t('facts.correlation')}: {attempt.correlationId}
                    </span>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
