import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scaleOf, ticksOf } from './timeline-scale.ts';
import { useFormat } from '../format/useFormat.ts';

const useStyles = makeStyles({
  root: { position: 'relative', paddingTop: tokens.spacingVerticalS },
  axis: { position: 'relative', height: '20px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  tick: { position: 'absolute', bottom: 0, transform: 'translateX(-50%)', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', paddingBottom: '2px' },
  track: { display: 'grid', gridTemplateColumns: '1fr', alignItems: 'center', position: 'relative', minHeight: '30px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  span: { position: 'absolute', height: '18px', borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase200, lineHeight: '18px', paddingInline: tokens.spacingHorizontalXS, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', boxSizing: 'border-box' },
  plain: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground2, color: tokens.colorNeutralForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1, backgroundImage: `repeating-linear-gradient(135deg, transparent 0 4px, ${tokens.colorStatusWarningBackground1} 4px 8px)` },
  mark: { position: 'absolute', top: '2px', bottom: '2px', width: '2px', backgroundColor: tokens.colorNeutralForeground1, borderRadius: '1px' },
  now: { position: 'absolute', top: 0, bottom: 0, width: '2px', backgroundColor: tokens.colorStatusDangerBackground3, zIndex: 1, pointerEvents: 'none' },
});

export type TimelineSpan = { readonly id: string; readonly label: string; readonly from: number; readonly to: number; readonly tone?: 'plain' | 'brand' | 'good' | 'warning' };
export type TimelineMark = { readonly id: string; readonly label: string; readonly at: number };
export type TimelineTrack = { readonly id: string; readonly spans: readonly TimelineSpan[]; readonly marks?: readonly TimelineMark[] };

export type TimelineProps = {
  /** Read out instead of the picture; say the dates in it. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly now: number | null;
  readonly tracks: readonly TimelineTrack[];
  readonly legend?: ReactNode;
};

/** Dated tracks drawn to scale, with today as a line. */
export function Timeline({ label, from, to, now, tracks, legend }: TimelineProps) {
  const styles = useStyles();
  const format = useFormat();
  const place = scaleOf(from, to);
  const span = (one: TimelineSpan) => {
    const left = place(one.from);
    return { left: `${left}%`, width: `max(4px, ${place(one.to) - left}%)` };
  };
  return (
    <figure role="img" aria-label={label} className={styles.root} style={{ margin: 0 }}>
      <div className={styles.axis}>
        {ticksOf(from, to).map((at) => (
          <span key={at} className={styles.tick} style={{ left: `${place(at)}%` }}>
            {format.date(at)}
          </span>
        ))}
      </div>
      {tracks.map((track) => (
        <div key={track.id} className={styles.track}>
          {track.spans.map((one) => (
            <span key={one.id} className={mergeClasses(styles.span, styles[one.tone ?? 'plain'])} style={span(one)} title={`${one.label}: ${format.exact(one.from)} \u2013 ${format.exact(one.to)}`}>
              {one.label}
            </span>
          ))}
          {(track.marks ?? []).map((mark) => (
            <span key={mark.id} className={styles.mark} style={{ left: `${place(mark.at)}%` }} title={`${mark.label}: ${format.exact(mark.at)}`} />
          ))}
        </div>
      ))}
      {now !== null && now >= from && now <= to ? <span className={styles.now} style={{ left: `${place(now)}%` }} title={format.exact(now)} /> : null}
      {legend}
    </figure>
  );
}
