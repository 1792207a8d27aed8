import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../frame/Page.tsx';
import { COUNTED_STEPS, firstRunNumber } from '../../../gate/first-run-mark.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { CompanyStep } from './CompanyStep.tsx';
import { ConnectionStep } from './ConnectionStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { LanguageStep, OfficeStep } from './FirstSteps.tsx';
import { SecurityStep } from './SecurityStep.tsx';
import { StepRail } from './StepRail.tsx';
import { SyncStep } from './SyncStep.tsx';
import { useBegin, useFirstRun, type FirstRunDesk } from './useFirstRun.ts';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(200px, 240px) minmax(0, 760px)', columnGap: tokens.spacingHorizontalXXXL, alignItems: 'start', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL } },
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0, paddingBottom: tokens.spacingVerticalXXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** From the installation to the own office, step by step. It may be left at any step and goes on there. */
export function FirstRun() {
  return (
    <LateWords>
      <Sequence />
    </LateWords>
  );
}

function Sequence() {
  const styles = useStyles();
  const { t } = useTranslation('start');
  const desk = useFirstRun();
  useBegin(desk);
  const { step } = desk;
  return (
    <Page title={t('title')} scrolls note={step === 'done' ? null : t('number', { number: firstRunNumber(step), of: COUNTED_STEPS })} actions={step === 'done' ? null : <Button onClick={desk.leave}>{t('later')}</Button>}>
      <div className={styles.columns}>
        <StepRail current={step} onChoose={(chosen) => desk.change({ step: chosen })} />
        <section className={styles.step} aria-label={t(`step.${step}.title`)} data-first-run={step}>
          <h2 className={styles.title}>{t(`step.${step}.title`)}</h2>
          <p className={styles.text}>{t(`step.${step}.text`)}</p>
          <Step desk={desk} />
        </section>
      </div>
    </Page>
  );
}

function Step({ desk }: { readonly desk: FirstRunDesk }) {
  switch (desk.step) {
    case 'language':
      return <LanguageStep desk={desk} />;
    case 'office':
      return <OfficeStep desk={desk} />;
    case 'company':
      return <CompanyStep desk={desk} />;
    case 'connection':
      return <ConnectionStep desk={desk} />;
    case 'security':
      return <SecurityStep desk={desk} />;
    case 'sync':
      return <SyncStep desk={desk} />;
    case 'done':
      return <DoneStep desk={desk} />;
  }
}
