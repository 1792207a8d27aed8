import { makeStyles } from '@fluentui/react-components';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays, type TermDays } from './term-day.ts';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

export type TermDayProps = {
  readonly endsAt: number;
  readonly day: keyof TermDays;
  /** False where the list says the exact moment (`Column.tip`). */
  readonly hasTip?: boolean;
};

/** The last day of a term or its day of renewal; the tooltip has the exact moment in the office's zone and in UTC. */
export function TermDay({ endsAt, day, hasTip = true }: TermDayProps) {
  const styles = useStyles();
  const format = useFormat();
  const days = useTermDays();
  return (
    <time className={styles.root} dateTime={new Date(endsAt).toISOString()} title={hasTip ? format.exact(endsAt) : undefined}>
      {days[day](endsAt)}
    </time>
  );
}
