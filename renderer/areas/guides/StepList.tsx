import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { progressOf, withMark, type GuideRun, type StepMark } from '../../../core/domain/guides/run.ts';
import { timersOf } from '../../../core/domain/guides/timers.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { progressText, stepWords } from './guide-words.ts';
import { StepCard } from './StepCard.tsx';
import { useRunActions } from './useRunActions.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } });

/** The steps, the next one open. */
export function StepList({ run, person }: { readonly run: GuideRun; readonly person: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('guides');
  const { steps, next } = progressOf(run);
  const [opened, setOpened] = useState<readonly string[]>(next === null ? [] : [next]);
  const actions = useRunActions(run);
  const timers = timersOf(run);
  const lines = steps.map(({ step, state, mark }) => ({ title: stepWords(i18n, run.guide, step).title, state, day: mark?.day ?? null, note: mark?.note ?? '' }));
  const soFar = progressText(lines, { open: t('state.open'), done: t('state.done'), skipped: t('state.skipped') });
  const mark = async (said: Omit<StepMark, 'at' | 'by'>): Promise<void> => {
    const kept = await actions.mark({ ...said, by: person });
    if (!kept || said.state === 'open') return;
    const after = progressOf(withMark(run, { ...said, by: person, at: instant(run.updatedAt) })).next;
    if (said.state !== (run.marks.find(({ step }) => step === said.step)?.state ?? 'open')) setOpened((before) => [...before.filter((one) => one !== said.step), ...(after === null ? [] : [after])]);
  };
  return (
    <Accordion multiple collapsible className={styles.root} openItems={[...opened]} onToggle={(_, data) => setOpened(data.openItems.map(String))}>
      {steps.map((progress, index) => (
        <StepCard
          key={progress.step.id}
          guide={run.guide}
          customerName={run.customerName}
          progress={progress}
          number={index + 1}
          isNext={progress.step.id === next}
          timer={timers.find(({ step }) => step === progress.step.id) ?? null}
          soFar={soFar}
          onMark={(said) => void mark(said)}
        />
      ))}
    </Accordion>
  );
}
