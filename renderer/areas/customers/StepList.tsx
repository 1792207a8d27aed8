import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ChevronCircleRightFilled, CircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { customerSteps } from '../../../core/domain/customers/steps.ts';
import type { StepFacts } from '../../../core/domain/customers/steps.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  /** Small, so that all seven stand in one line of a laptop's window, in German, too. */
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  close: { columnGap: tokens.spacingHorizontalXXS },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  small: { fontSize: tokens.fontSizeBase400 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  current: { color: tokens.colorBrandForeground1 },
  ahead: { color: tokens.colorNeutralForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS = { done: CheckmarkCircleFilled, current: ChevronCircleRightFilled, ahead: CircleRegular, unknown: QuestionCircleRegular } as const;

/** The state machine of a customer as steps that one can see (S-053), one under the other or in a row. */
export function StepList({ facts, isRow = false }: { readonly facts: StepFacts; readonly isRow?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  return (
    <ol className={mergeClasses(styles.list, isRow && styles.row)} aria-label={t('check.steps')}>
      {customerSteps(facts).map(({ step, state }) => {
        const Icon = ICONS[state];
        return (
          <li key={step} className={mergeClasses(styles.item, isRow && styles.close)} data-step={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon className={mergeClasses(styles.icon, isRow && styles.small, styles[state])} aria-label={t(`stepState.${state}`)} />
            <span className={state === 'current' ? styles.strong : undefined}>{t(`step.${step}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
