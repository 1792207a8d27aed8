import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { useTimeZone } from '../shared/zone.ts';
import { axisTicks } from './axis-ticks.ts';
import { useChartStyles } from './chart-styles.ts';
import { BAR_HEIGHT, type Geometry } from './geometry.ts';
import type { TimeLine } from './time-line.ts';
import { useTickText } from './tick-text.ts';

/** A window of a week on a line of three years is still seen. */
const LEAST_WINDOW = 4;

export type TimeLineDrawingProps = { readonly line: TimeLine; readonly geometry: Geometry; readonly now: number; /** The moment looked at, when it is not now. */ readonly asked: number | null };

/** The picture alone; what it says is said by the points over it and by the table below. */
export function TimeLineDrawing({ line, geometry, now, asked }: TimeLineDrawingProps) {
  const styles = useChartStyles();
  const id = useId();
  const { width, height, bar, x } = geometry;
  const axis = bar + BAR_HEIGHT + 6;
  return (
    <svg aria-hidden="true" width={width} height={height} className={styles.svg}>
      <defs>
        <pattern id={`${id}-expected`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" className={styles.hatch} />
        </pattern>
        <pattern id={`${id}-open`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <line x1="0" y1="0" x2="0" y2="4" className={styles.openHatch} />
        </pattern>
        <pattern id={`${id}-past`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="0.9" className={styles.pastDots} />
        </pattern>
      </defs>
      <rect x={x(line.term.from)} y={bar} width={Math.max(1, x(line.term.to) - x(line.term.from))} height={BAR_HEIGHT} rx={4} className={styles.term} />
      {line.following.map(({ kind, from, to }) => (
        <rect key={kind} data-following={kind} x={x(from)} y={bar + (kind === 'next' ? 0 : BAR_HEIGHT / 4)} width={Math.max(1, x(to) - x(from))} height={kind === 'next' ? BAR_HEIGHT : BAR_HEIGHT / 2} rx={4} className={styles[kind]} />
      ))}
      {line.charges.map((at) => (
        <line key={at} x1={x(at)} x2={x(at)} y1={bar + 1} y2={bar + BAR_HEIGHT - 1} className={styles.charge} />
      ))}
      {line.windows.map((span) => (
        <WindowSpanDrawing key={`${span.kind} ${span.to} ${span.seats}`} kind={span.kind} left={x(span.from)} width={Math.max(LEAST_WINDOW, x(span.to) - x(span.from))} top={bar} pattern={`${id}-${span.kind}`} />
      ))}
      <line x1={0} x2={width} y1={axis} y2={axis} className={styles.axis} />
      <AxisTicks line={line} geometry={geometry} axis={axis} />
      {geometry.labels.map(({ index, at, row }) => (
        <line key={index} x1={x(at)} x2={x(at)} y1={geometry.labelBottom(row)} y2={bar + BAR_HEIGHT / 2} className={styles.leader} />
      ))}
      {asked === null ? null : <line x1={x(asked)} x2={x(asked)} y1={bar - 6} y2={height} className={styles.asked} data-asked="" />}
      {line.todayIsOutside ? null : <line x1={x(now)} x2={x(now)} y1={geometry.todayTop} y2={axis} className={styles.today} data-today="" />}
    </svg>
  );
}

type WindowSpanProps = { readonly kind: 'open' | 'past' | 'expected'; readonly left: number; readonly width: number; readonly top: number; readonly pattern: string };

/** Each kind has a pattern of its own: colour is never the only signal. */
function WindowSpanDrawing({ kind, left, width, top, pattern }: WindowSpanProps) {
  const styles = useChartStyles();
  const box = { x: left, y: top, width, height: BAR_HEIGHT, rx: 3 };
  return (
    <g data-window={kind}>
      <rect {...box} className={styles[kind]} />
      <rect {...box} fill={`url(#${pattern})`} />
    </g>
  );
}

function AxisTicks({ line, geometry, axis }: { readonly line: TimeLine; readonly geometry: Geometry; readonly axis: number }) {
  const styles = useChartStyles();
  const timeZone = useTimeZone();
  const text = useTickText();
  const { unit, ticks } = axisTicks(line.axis, geometry.width, timeZone);
  return ticks.map((tick) => (
    <g key={tick.at}>
      <line x1={geometry.x(tick.at)} x2={geometry.x(tick.at)} y1={axis - 3} y2={axis + 3} className={styles.axis} />
      <text x={geometry.x(tick.at)} y={geometry.height - 3} textAnchor="middle" className={mergeClasses(styles.tick, tick.isYear && styles.year)}>
        {text(tick, unit)}
      </text>
    </g>
  ));
}
