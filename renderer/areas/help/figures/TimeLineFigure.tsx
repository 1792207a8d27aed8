import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANES, MONTHS, shareOfMonth, type Lane } from './time-line-lanes.ts';

const WIDTH = 640;
const LEFT = 0;
const BAR = 22;
const ROW = 58;
const TOP = 22;

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: '100%' },
  caption: { fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
  drawing: { display: 'block', width: '100%', height: 'auto' },
  name: { fill: tokens.colorNeutralForeground1, fontSize: '13px' },
  year: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
  fixed: { fill: tokens.colorNeutralBackground5 },
  free: { fill: tokens.colorPaletteGreenBackground3 },
  tick: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-block', width: '14px', height: '14px', marginRight: tokens.spacingHorizontalXS, verticalAlign: 'text-bottom', border: `1px solid ${tokens.colorNeutralStroke1}` },
  keyFree: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  keyFixed: { backgroundColor: tokens.colorNeutralBackground5 },
});

/** Legacy against New Commerce, drawn to scale over two years. */
export function TimeLineFigure() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const id = useId();
  const height = TOP + LANES.length * ROW;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t('figure.timeLine.title')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.drawing} role="img" aria-labelledby={id}>
        <title id={id}>{t('figure.timeLine.spoken')}</title>
        {[1, 2].map((year) => (
          <text key={year} x={LEFT + xOf((year - 1) * 12) + 4} y={13} className={styles.year}>
            {t('figure.timeLine.year', { number: year })}
          </text>
        ))}
        {LANES.map((lane, row) => (
          <LaneDrawing key={lane.id} lane={lane} y={TOP + row * ROW} name={t(`figure.timeLine.${lane.id}`)} />
        ))}
      </svg>
      <ul className={styles.legend}>
        <li>
          <span className={`${styles.key} ${styles.keyFree}`} aria-hidden />
          {t('figure.timeLine.free')}
        </li>
        <li>
          <span className={`${styles.key} ${styles.keyFixed}`} aria-hidden />
          {t('figure.timeLine.fixed')}
        </li>
      </ul>
    </figure>
  );
}

const xOf = (month: number): number => (month / MONTHS) * WIDTH;

function LaneDrawing({ lane, y, name }: { readonly lane: Lane; readonly y: number; readonly name: string }) {
  const styles = useStyles();
  const starts = Array.from({ length: MONTHS / lane.termMonths }, (_, term) => term * lane.termMonths);
  return (
    <g>
      <text x={LEFT} y={y + 14} className={styles.name}>
        {name}
      </text>
      <rect x={LEFT} y={y + 22} width={WIDTH} height={BAR} className={lane.alwaysFree ? styles.free : styles.fixed} />
      {lane.alwaysFree ? null : starts.map((month) => <rect key={month} x={xOf(month)} y={y + 22} width={xOf(shareOfMonth(lane.windowDays))} height={BAR} className={styles.free} />)}
      {[...starts, MONTHS].map((month) => (
        <line key={month} x1={clampX(xOf(month))} x2={clampX(xOf(month))} y1={y + 18} y2={y + 26 + BAR} className={styles.tick} />
      ))}
    </g>
  );
}

const clampX = (x: number): number => Math.min(WIDTH - 1, Math.max(1, x));
