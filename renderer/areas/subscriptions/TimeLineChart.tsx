import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartStyles } from './chart-styles.ts';
import { BAR_HEIGHT, geometryOf, LABEL_HEIGHT, type Geometry } from './geometry.ts';
import { TimeLineDrawing } from './TimeLineDrawing.tsx';
import type { TimeLine } from './time-line.ts';
import { usePointWords } from './time-line-words.ts';
import { useWidth } from './useWidth.ts';

/** A point is at least 24 pixels for the hand (WCAG 2.2, target size). */
const TARGET = 24;

const useStyles = makeStyles({
  point: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    position: 'absolute',
    width: `${TARGET}px`,
    height: `${TARGET}px`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    '::before': {
      content: '""',
      position: 'absolute',
      inset: '6px',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorNeutralForeground1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      boxSizing: 'border-box',
    },
    ':hover::before': { inset: '5px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { '::before': { backgroundColor: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } } },
  today: { '::before': { borderTopColor: tokens.colorStatusDangerForeground1, borderRightColor: tokens.colorStatusDangerForeground1, borderBottomColor: tokens.colorStatusDangerForeground1, borderLeftColor: tokens.colorStatusDangerForeground1 } },
  label: { backgroundColor: tokens.colorNeutralBackground1, position: 'absolute', display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', textAlign: 'center', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase100, fontVariantNumeric: 'tabular-nums' },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  date: { color: tokens.colorNeutralForeground2 },
  /** Read out, not seen. */
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export type TimeLineChartProps = { readonly line: TimeLine; readonly label: string; readonly now: number; readonly asked: number | null };

/** The term drawn to scale: window, today, renewal and billing periods; every point can be reached by keyboard. */
export function TimeLineChart({ line, label, now, asked }: TimeLineChartProps) {
  const chart = useChartStyles();
  const { t } = useTranslation('subscriptions');
  const words = usePointWords();
  const { ref, width } = useWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  const points = useRef(new Map<number, HTMLButtonElement>());

  const described = line.points.map((point) => ({ point, ...words(point, { end: line.end, now }) }));
  const geometry = geometryOf(line, width, described.map(({ name, day }) => [name, day]));
  const today = described.findIndex(({ point }) => point.kind === 'today');
  const told = described[chosen ?? Math.max(0, today)];

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const next = nextPoint(event.key, index, described.length);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    points.current.get(next)?.focus();
  };

  return (
    <>
      <div ref={ref} role="toolbar" aria-label={`${label}. ${t('timeLine.help')}`} className={chart.root}>
        <TimeLineDrawing line={line} geometry={geometry} now={now} asked={asked} />
        {described.map(({ point, name, day, sentence }, index) => (
          <Point
            key={`${point.kind} ${point.at} ${point.seats}`}
            geometry={geometry}
            index={index}
            at={point.at}
            kind={point.kind}
            name={name}
            day={day}
            sentence={sentence}
            isChosen={chosen === index}
            isStop={index === (chosen ?? 0)}
            keep={(element) => keep(points.current, index, element)}
            onChoose={() => setChosen(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </div>
      <p className={chart.told}>{told ? `${told.when} – ${told.sentence}` : ' '}</p>
    </>
  );
}

type PointProps = {
  readonly geometry: Geometry;
  readonly index: number;
  readonly at: number;
  readonly kind: string;
  readonly name: string;
  readonly day: string;
  readonly sentence: string;
  readonly isChosen: boolean;
  /** The one point that Tab reaches; arrows reach the others. */
  readonly isStop: boolean;
  readonly keep: (element: HTMLButtonElement | null) => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function Point({ geometry, index, at, kind, name, day, sentence, isChosen, isStop, keep: keepElement, onChoose, onKeyDown }: PointProps) {
  const styles = useStyles();
  const left = geometry.x(at) - TARGET / 2;
  const top = geometry.bar + BAR_HEIGHT / 2 - TARGET / 2;
  const place = geometry.labels.find((one) => one.index === index);
  const labelStyle: CSSProperties | null = place ? { left: place.left - left, top: geometry.labelTop(place.row) - top, width: place.width, height: LABEL_HEIGHT - 4 } : null;
  return (
    <button
      type="button"
      ref={keepElement}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      data-point={kind}
      className={mergeClasses(styles.point, kind === 'today' && styles.today, isChosen && styles.chosen)}
      style={{ left, top }}
      onFocus={onChoose}
      onClick={onChoose}
      onMouseEnter={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className={labelStyle === null ? styles.hidden : styles.label} style={labelStyle ?? undefined}>
        <span className={styles.name}>{name}</span> <span className={styles.date}>{day}</span>
      </span>
      <span className={styles.hidden}>: {sentence}</span>
    </button>
  );
}

function keep(points: Map<number, HTMLButtonElement>, index: number, element: HTMLButtonElement | null): void {
  if (element) points.set(index, element);
  else points.delete(index);
}

/** Arrow keys go from date to date; null: the key means nothing here. */
function nextPoint(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
