import { makeStyles } from '@fluentui/react-components';
import { useFormat } from '../format/useFormat.ts';
import { useNow } from '../host/hooks.ts';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

export type WhenProps = { readonly at: number; readonly style?: 'date' | 'longDate' | 'dateTime' | 'time' | 'relative' };

/** A moment; the tooltip has it to the second, in the office's zone and in UTC. */
export function When({ at, style = 'date' }: WhenProps) {
  const styles = useStyles();
  const format = useFormat();
  const now = useNow();
  const text = style === 'relative' ? (now === null ? format.dateTime(at) : format.relative(at, now)) : format[style](at);
  return (
    <time className={styles.root} dateTime={new Date(at).toISOString()} title={format.exact(at)}>
      {text}
    </time>
  );
}
