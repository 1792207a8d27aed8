import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../core/domain/nce/course.ts';
import { dayIn, noonOf } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useFormat } from '../../format/useFormat.ts';
import { readDay, writeDay } from '../../components/day/day-text.ts';
import { useTimeZone } from '../shared/zone.ts';
import { stepOf, stopsOf } from './look-ahead.ts';
import type { TimeLine } from './time-line.ts';

/** Half of the slider's thumb: its rail is laid under the axis of the picture, point below point. */
const THUMB = 10;
const GREY = tokens.colorNeutralStrokeAccessible;
/** The rail is as long as the axis: half a thumb shorter than the control on either side. */
const TRACK = { height: '4px', backgroundImage: `linear-gradient(${GREY}, ${GREY})`, backgroundSize: `calc(100% - ${2 * THUMB}px) 4px`, backgroundPosition: 'center', backgroundRepeat: 'no-repeat', '@media (forced-colors: active)': { backgroundImage: 'linear-gradient(CanvasText, CanvasText)' } } as const;
const KNOB = { appearance: 'none', width: `${2 * THUMB}px`, height: `${2 * THUMB}px`, boxSizing: 'border-box', borderRadius: tokens.borderRadiusCircular, border: `4px solid ${tokens.colorNeutralBackground1}`, outline: `1px solid ${GREY}`, backgroundColor: tokens.colorBrandBackground, marginTop: `${2 - THUMB}px`, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } } as const;

const useStyles = makeStyles({
  slider: {
    display: 'block',
    appearance: 'none',
    boxSizing: 'border-box',
    width: `calc(100% + ${2 * THUMB}px)`,
    height: '28px',
    margin: `0 -${THUMB}px`,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    '::-webkit-slider-runnable-track': TRACK,
    '::-webkit-slider-thumb': KNOB,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  day: { width: '8.5rem' },
  problem: { color: tokens.colorStatusWarningForeground2, flexBasis: '100%' },
  jumps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: 'none' },
});

export type LookAheadProps = {
  readonly course: Course;
  readonly line: TimeLine | null;
  readonly now: number;
  /** The moment looked at; null: now. */
  readonly asked: number | null;
  readonly onAsk: (at: number | null) => void;
};

/** Asks "what would be allowed then?": a slider under the picture, a date to type, and the moments that matter. */
export function LookAhead({ course, line, now, asked, onAsk }: LookAheadProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const shown = asked ?? now;
  return (
    <>
      {line === null ? null : (
        <input
          type="range"
          className={styles.slider}
          min={Math.ceil(line.axis.from)}
          max={Math.floor(line.axis.to)}
          step={stepOf(line.axis)}
          value={Math.min(Math.max(shown, line.axis.from), line.axis.to)}
          onChange={(event) => onAsk(event.target.valueAsNumber)}
          aria-label={t('lookAhead.slider')}
          aria-valuetext={format.dateTime(shown)}
        />
      )}
      <div className={styles.row}>
        <AskedDay key={asked === null ? 'now' : format.date(asked)} shown={shown} onAsk={onAsk} />
        <ul className={styles.jumps} aria-label={t('lookAhead.jump')}>
          <li>
            <Button size="small" appearance={asked === null ? 'primary' : 'secondary'} aria-pressed={asked === null} onClick={() => onAsk(null)} data-jump="now">
              {t('lookAhead.now')}
            </Button>
          </li>
          {stopsOf(course, now).map(({ kind, at }) => (
            <li key={kind}>
              <Button size="small" aria-pressed={asked === at} appearance={asked === at ? 'primary' : 'secondary'} onClick={() => onAsk(at)} data-jump={kind} title={format.exact(at)}>
                {t(`lookAhead.${kind}`)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** A day typed in figures; asked about is its noon. */
function AskedDay({ shown, onAsk }: { readonly shown: number; readonly onAsk: (at: number) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const timeZone = useTimeZone();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed === null ? null : dayWithin(typed);
  const ask = (): void => {
    if (day !== null) onAsk(noonOf(day));
  };
  const isProblem = typed !== null && typed.trim() !== '' && day === null;
  return (
    <div className={styles.asked}>
      <label htmlFor={id}>{t('lookAhead.day')}</label>
      <Input
        id={id}
        className={styles.day}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? writeDay(dayIn(instant(shown), timeZone), format.country)}
        onChange={(_, data) => setTyped(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask();
        }}
        onBlur={ask}
        {...(isProblem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {})}
      />
      {isProblem ? (
        <span id={`${id}-problem`} role="alert" className={styles.problem}>
          {t('lookAhead.dayProblem')}
        </span>
      ) : null}
    </div>
  );
}

/** Years that the host answers for. */
const YEARS = { first: '2000', last: '2099' };

function dayWithin(typed: string): string | null {
  const day = readDay(typed);
  return day !== null && day.slice(0, 4) >= YEARS.first && day.slice(0, 4) <= YEARS.last ? day : null;
}
