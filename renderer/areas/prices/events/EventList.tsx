import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PriceEventView } from '../../../../core/contract/price-events.ts';
import { surfaces } from '../../../app/surfaces.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useEventWords } from './event-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  event: {
    appearance: 'none',
    font: 'inherit',
    textAlign: 'start',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: surfaces.hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: surfaces.picked, border: `1px solid ${tokens.colorBrandStroke1}`, ':hover': { backgroundColor: surfaces.pickedHover } },
  name: { overflowWrap: 'anywhere' },
  change: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'end', maxWidth: '110px' },
  quiet: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export type EventListProps = { readonly events: readonly PriceEventView[]; readonly now: number; readonly chosen: string | null; readonly onChoose: (id: string) => void };

/** What is ahead, soonest first; what has been, latest first. */
export function EventList({ events, now, chosen, onChoose }: EventListProps) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const ahead = events.filter(({ effectiveAt }) => effectiveAt > now);
  const past = events.filter(({ effectiveAt }) => effectiveAt <= now).toReversed();
  const listed = (some: readonly PriceEventView[]) => (
    <ul className={styles.list}>
      {some.map((event) => (
        <li key={event.id}>
          <EventButton event={event} isChosen={event.id === chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={t('events.label')} className={styles.root}>
      <h2 className={styles.heading}>{t('events.upcoming')}</h2>
      {ahead.length === 0 ? <p className={styles.none}>{t('events.nothingAhead')}</p> : listed(ahead)}
      <h2 className={styles.heading}>{t('events.past')}</h2>
      {listed(past)}
    </nav>
  );
}

function EventButton({ event, isChosen, onChoose }: { readonly event: PriceEventView; readonly isChosen: boolean; readonly onChoose: (id: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const words = useEventWords();
  const when = [t('events.on', { day: dayText(event.effectiveAt, format.day) }), event.until === null ? null : t('events.until', { day: dayText(event.until - 1, format.day) }), event.text.kind === 'own' ? t('events.own') : null];
  return (
    <button type="button" aria-pressed={isChosen} className={mergeClasses(styles.event, isChosen && styles.chosen)} onClick={() => onChoose(event.id)}>
      <span className={styles.name}>{words.name(event)}</span>
      <span className={styles.change}>{words.change(event)}</span>
      <span className={styles.quiet}>{when.filter((part) => part !== null).join(' · ')}</span>
    </button>
  );
}

/** Events are days of Microsoft's calendar, which is UTC. */
export const dayText = (at: number, day: (text: string) => string): string => day(new Date(at).toISOString().slice(0, 10));
