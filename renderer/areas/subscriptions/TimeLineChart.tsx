import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.ts';
import { useTimeZone } from '../shared/zone.ts';
import { axisTicks, placeLabels, type PlacedLabel } from './axis-ticks.ts';
import { position, type TimeLine, type TimePoint } from './time-line.ts';
import { usePointWords } from './time-line-words.ts';
import { useTickText } from './tick-text.ts';
import { useWidth } from './useWidth.ts';

const LABEL_ROWS = 3;
const LABEL_HEIGHT = 36;
const BAR_HEIGHT = 26;
const AXIS_HEIGHT = 26;
const MARKER = 5.5;
/** Widest letters of the label's font, on average; a little room is better than a cut word. */
const LETTER = 6.6;
/** A window of a week on a line of three years is still seen. */
const LEAST_WINDOW = 4;

const useStyles = makeStyles({
  root: { position: 'relative', width: '100%', minWidth: 0 },
  svg: { display: 'block', overflow: 'visible', fontFamily: tokens.fontFamilyBase, fontVariantNumeric: 'tabular-nums' },
  term: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke2, '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
  open: { fill: tokens.colorStatusWarningBackground2, stroke: tokens.colorStatusWarningForeground1, strokeWidth: 1.5, '@media (forced-colors: active)': { fill: 'Highlight', stroke: 'CanvasText' } },
  past: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { fill: 'GrayText', stroke: 'GrayText' } },
  expected: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 2' },
  hatch: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1.2, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  charge: { stroke: tokens.colorBrandStroke1, strokeWidth: 1, opacity: 0.55, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  axis: { stroke: tokens.colorNeutralStroke1 },
  tickText: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  year: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  today: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: 2, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  leader: { stroke: tokens.colorNeutralStroke1 },
  name: { fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  date: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  point: { cursor: 'pointer', outlineStyle: 'none', ':focus-visible > circle[data-ring]': { stroke: tokens.colorStrokeFocus2, strokeWidth: 2.5 } },
  marker: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: 2, '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
  chosen: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  ring: { fill: 'transparent', stroke: 'transparent' },
  told: { margin: `${tokens.spacingVerticalS} 0 0`, minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
});

/** Lower is placed first when labels compete for room. */
const RANK: Readonly<Record<TimePoint['kind'], number>> = { today: 0, end: 1, windowCloses: 2, batchCloses: 3, change: 2, start: 4, nextCharge: 6, nextWindowCloses: 5 };

export type TimeLineChartProps = { readonly line: TimeLine; readonly label: string; readonly now: number };

/** The term drawn to scale: window, today, renewal and billing periods; every point can be reached by keyboard. */
export function TimeLineChart({ line, label, now }: TimeLineChartProps) {
  const styles = useStyles();
  const timeZone = useTimeZone();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const words = usePointWords();
  const tickText = useTickText();
  const hatch = useId();
  const { ref, width } = useWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  const points = useRef(new Map<number, SVGGElement>());

  const described = line.points.map((point) => ({ point, ...words(point, { end: line.end, now }), day: format.date(point.at) }));
  const placed = placeLabels(
    described.map(({ point, name, day }, index) => ({ id: String(index), at: point.at, width: Math.max(name.length, day.length) * LETTER, rank: RANK[point.kind] })),
    { axis: line.axis, width, rows: LABEL_ROWS },
  );
  const { unit, ticks } = axisTicks(line.axis, width, timeZone);
  const bar = Math.max(1, ...placed.map(({ row }) => row + 1)) * LABEL_HEIGHT + 6;
  const middle = bar + BAR_HEIGHT / 2;
  const height = bar + BAR_HEIGHT + AXIS_HEIGHT;
  const x = (at: number): number => position(line.axis, width, at);
  const told = described[chosen ?? described.findIndex(({ point }) => point.kind === 'today')];

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const next = nextPoint(event.key, index, described.length);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
    points.current.get(next)?.focus();
  };

  return (
    <div ref={ref} className={styles.root}>
      <svg role="radiogroup" aria-label={`${label}. ${t('timeLine.help')}`} width={width} height={height} className={styles.svg}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" className={styles.hatch} />
          </pattern>
        </defs>
        <g aria-hidden="true">
          <rect x={x(line.term.from)} y={bar} width={Math.max(1, x(line.term.to) - x(line.term.from))} height={BAR_HEIGHT} rx={4} className={styles.term} />
          {line.charges.map((at) => (
            <line key={at} x1={x(at)} x2={x(at)} y1={bar + 1} y2={bar + BAR_HEIGHT - 1} className={styles.charge} />
          ))}
          {line.windows.map((span) => (
            <rect
              key={`${span.kind} ${span.to} ${span.seats}`}
              data-window={span.kind}
              x={x(span.from)}
              y={bar}
              width={Math.max(LEAST_WINDOW, x(span.to) - x(span.from))}
              height={BAR_HEIGHT}
              rx={3}
              fill={span.kind === 'expected' ? `url(#${hatch})` : undefined}
              className={styles[span.kind]}
            />
          ))}
          <line x1={0} x2={width} y1={bar + BAR_HEIGHT + 6} y2={bar + BAR_HEIGHT + 6} className={styles.axis} />
          {ticks.map((tick) => (
            <g key={tick.at}>
              <line x1={x(tick.at)} x2={x(tick.at)} y1={bar + BAR_HEIGHT + 3} y2={bar + BAR_HEIGHT + 9} className={styles.axis} />
              <text x={x(tick.at)} y={height - 3} textAnchor="middle" className={mergeClasses(styles.tickText, tick.isYear && styles.year)}>
                {tickText(tick, unit)}
              </text>
            </g>
          ))}
          {placed.map(({ id, row }) => {
            const point = line.points[Number(id)];
            return point ? <line key={id} x1={x(point.at)} x2={x(point.at)} y1={bar - 6 - row * LABEL_HEIGHT} y2={middle} className={point.kind === 'today' ? styles.today : styles.leader} /> : null;
          })}
          {line.todayIsOutside ? null : <line x1={x(now)} x2={x(now)} y1={bar - 4} y2={bar + BAR_HEIGHT + 6} className={styles.today} />}
        </g>
        {described.map(({ point, name, day, sentence }, index) => (
          <g
            key={`${point.kind} ${point.at} ${point.seats}`}
            ref={(element) => keep(points.current, index, element)}
            role="radio"
            aria-checked={chosen === index}
            aria-label={`${day}: ${sentence}`}
            tabIndex={index === (chosen ?? 0) ? 0 : -1}
            data-point={point.kind}
            className={styles.point}
            onFocus={() => setChosen(index)}
            onClick={() => setChosen(index)}
            onMouseEnter={() => setChosen(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <LabelText label={placed.find(({ id }) => id === String(index))} bar={bar} name={name} day={day} width={width} />
            <circle data-ring="" cx={x(point.at)} cy={middle} r={MARKER + 5} className={styles.ring} />
            <circle cx={x(point.at)} cy={middle} r={MARKER} className={mergeClasses(styles.marker, chosen === index && styles.chosen)} />
          </g>
        ))}
      </svg>
      <p className={styles.told}>{told ? `${format.dateTime(told.point.at)} – ${told.sentence}` : ' '}</p>
    </div>
  );
}

type LabelTextProps = { readonly label: PlacedLabel | undefined; readonly bar: number; readonly name: string; readonly day: string; readonly width: number };

function LabelText({ label, bar, name, day }: LabelTextProps) {
  const styles = useStyles();
  if (!label) return null;
  const y = bar - 6 - label.row * LABEL_HEIGHT;
  const centre = label.left + (Math.max(name.length, day.length) * LETTER) / 2;
  return (
    <g aria-hidden="true">
      <text x={centre} y={y - 18} textAnchor="middle" className={styles.name}>
        {name}
      </text>
      <text x={centre} y={y - 4} textAnchor="middle" className={styles.date}>
        {day}
      </text>
    </g>
  );
}

function keep(points: Map<number, SVGGElement>, index: number, element: SVGGElement | null): void {
  if (element) points.set(index, element);
  else points.delete(index);
}

/** Arrow keys go from date to date; null: the key means nothing here. */
export function nextPoint(key: string, index: number, count: number): number | null {
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
