import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideStep } from '../../../core/domain/guides/guide.ts';
import type { MarkState, StepMark } from '../../../core/domain/guides/run.ts';
import { dayIn, isCalendarDay } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { DayField } from '../../components/day/DayField.tsx';
import { useNow } from '../../host/hooks.ts';
import { useTimeZone } from '../shared/zone.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '180px minmax(0, 1fr)', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, alignItems: 'start', '& .fui-Input': { minWidth: 0, width: '100%' }, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  actions: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type MarkFieldsProps = {
  readonly step: GuideStep;
  readonly mark: StepMark | null;
  readonly state: MarkState;
  readonly onMark: (mark: Omit<StepMark, 'at' | 'by'>) => void;
};

/** Day and note of a step, and the word that settles it. A note is kept when one leaves it. */
export function MarkFields({ step, mark, state, onMark }: MarkFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const today = useToday();
  const [day, setDay] = useState<string | null>(mark?.day ?? null);
  const [note, setNote] = useState(mark?.note ?? '');
  const shown = day ?? (state === 'open' ? today : '');
  const problem = problemOf(shown, today);
  const say = (next: MarkState): void => {
    if (problem === null) onMark({ step: step.id, state: next, day: shown === '' ? null : shown, note: note.trim() });
  };
  const keepNote = (): void => {
    const dayKept = state === 'open' ? (mark?.day ?? null) : shown === '' ? null : shown;
    if (note.trim() !== (mark?.note ?? '') || (state !== 'open' && dayKept !== (mark?.day ?? null))) {
      if (problem === null) onMark({ step: step.id, state, day: dayKept, note: note.trim() });
    }
  };
  return (
    <div className={styles.root}>
      <DayField label={t('field.day')} value={shown} max={today} problem={problem === 'futureDay' ? t('field.problem.futureDay') : null} onChange={setDay} onBlur={keepNote} {...(step.dated ? { hint: t('field.dayHint') } : {})} />
      <Field label={t('field.note')}>
        <Textarea value={note} maxLength={2_000} resize="vertical" onChange={(_, data) => setNote(data.value)} onBlur={keepNote} />
      </Field>
      <div className={styles.actions}>
        {state === 'open' ? (
          <>
            <Button appearance="primary" onClick={() => say('done')}>
              {t('field.done')}
            </Button>
            <Button onClick={() => say('skipped')}>{t('field.skip')}</Button>
          </>
        ) : (
          <Button onClick={() => say('open')}>{t('field.reopen')}</Button>
        )}
      </div>
    </div>
  );
}

/** The office's calendar day; empty until the rules' clock is known. */
function useToday(): string {
  const now = useNow();
  const zone = useTimeZone();
  return now === null ? '' : dayIn(instant(now), zone);
}

/** Why a step cannot be marked with this day. That it is none at all the field says itself. */
function problemOf(day: string, today: string): 'noSuchDay' | 'futureDay' | null {
  if (day === '') return null;
  if (!isCalendarDay(day)) return 'noSuchDay';
  return today !== '' && day > today ? 'futureDay' : null;
}
