import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const HEIGHT = 160;
/** More months than this, and names stand under every second or third only. */
const MOST_LABELS = 12;

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  // Holds what is only read out, which would widen the page otherwise.
  scroll: { position: 'relative', overflowX: 'auto' },
  bars: { display: 'flex', alignItems: 'flex-end', columnGap: '4px', listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalL}`, minWidth: 'min-content' },
  month: { flexGrow: 1, flexBasis: 0, minWidth: '14px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  pair: { display: 'flex', alignItems: 'flex-end', justifyContent: 'center', columnGap: '2px', height: `${HEIGHT}px`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  bar: { flexGrow: 1, maxWidth: '22px', minHeight: '1px', borderRadius: '2px 2px 0 0', backgroundColor: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { backgroundColor: 'GrayText' } },
  after: { backgroundColor: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  label: { width: 0, display: 'flex', justifyContent: 'center', alignSelf: 'center', minHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, paddingTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  swatch: { width: '12px', height: '12px', borderRadius: '2px', backgroundColor: tokens.colorNeutralStroke1 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export type MonthBar = {
  readonly month: string;
  readonly label: string;
  readonly values: readonly number[];
  /** The bar in words, for the pointer and for screen readers. */
  readonly text: string;
};

export type MonthChartProps = { readonly label: string; readonly bars: readonly MonthBar[]; /** One word per value; left out for a single one. */ readonly legend?: readonly string[] };

/** Amounts by month as bars from nothing; every month is told in words as well. */
export function MonthChart({ label, bars, legend = [] }: MonthChartProps) {
  const styles = useStyles();
  const id = useId();
  const every = Math.ceil(bars.length / MOST_LABELS);
  const most = bars.reduce((so, { values }) => Math.max(so, ...values), 0);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.hidden}>
        {label}
      </figcaption>
      <div className={styles.scroll}>
        <ul className={styles.bars}>
          {bars.map(({ month, label: name, values, text }, at) => (
            <li key={month} className={styles.month} title={text}>
              <span className={styles.hidden}>{text}</span>
              <span className={styles.pair} aria-hidden>
                {values.map((value, index) => (
                  // A bar has no other name than its place.
                  <span key={index === 0 ? 'before' : 'after'} className={mergeClasses(styles.bar, (index > 0 || values.length === 1) && styles.after)} style={{ height: `${most === 0 ? 0 : Math.max(0, (value / most) * 100)}%` }} />
                ))}
              </span>
              <span className={styles.label} aria-hidden>
                {at % every === 0 ? name : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {legend.length === 0 ? null : (
        <div className={styles.legend} aria-hidden>
          {legend.map((word, index) => (
            <span key={word} className={styles.key}>
              <span className={mergeClasses(styles.swatch, index > 0 && styles.after)} />
              {word}
            </span>
          ))}
        </div>
      )}
    </figure>
  );
}
