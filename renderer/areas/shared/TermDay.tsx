import { makeStyles } from '@fluentui/react-components';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays, type TermDays } from './term-day.ts';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

/** The last day of a term or its day of renewal; the tooltip has the exact moment in the office's zone and in UTC. */
export function TermDay({ endsAt, day }: { readonly endsAt: number; readonly day: keyof TermDays }) {
  const styles = useStyles();
  const format = useFormat();
  const days = useTermDays();
  return (
    <time className={styles.root} dateTime={new Date(endsAt).toISOString()} title={format.exact(endsAt)}>
      {days[day](endsAt)}
    </time>
  );
}
