import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ChevronCircleRightFilled, CircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '../../../../core/domain/customers/draft-problems.ts';
import { customerSteps } from '../../../../core/domain/customers/steps.ts';
import type { StepFacts } from '../../../../core/domain/customers/steps.ts';
import { Section } from '../../shared/Section.tsx';
import { jumpTo, useDraftForm } from './form.ts';
import { useEditorStyles } from './styles.ts';
import { useDraftWords } from './words.ts';

/** Every gap and every slip by name, each a link into its field. */
export function Checklist() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { problems } = useDraftForm();
  const open = problems.filter(({ severity }) => severity !== 'advice');
  const hints = problems.filter(({ severity }) => severity === 'advice');
  return (
    <Section title={t('check.title')}>
      <div className={styles.block} data-open={open.length}>
        {open.length === 0 ? <p className={styles.quiet}>{t('check.complete')}</p> : <Problems title={t('check.open', { count: open.length })} problems={open} />}
        {hints.length === 0 ? null : <Problems title={t('check.hints')} problems={hints} />}
        <p className={styles.quiet}>{t('check.saved')}</p>
      </div>
    </Section>
  );
}

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly DraftProblem[] }) {
  const styles = useEditorStyles();
  const { fields } = useDraftForm();
  const { label, sentence } = useDraftWords(fields.country);
  return (
    <div>
      <p className={styles.quiet}>{title}</p>
      <ul className={styles.list} aria-label={title}>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`} data-problem={problem.field}>
            <Link as="button" className={styles.jump} onClick={() => jumpTo(problem.field)}>
              {label(problem.field)}
            </Link>
            {problem.severity === 'gap' ? null : `: ${sentence(problem)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStepStyles = makeStyles({
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  current: { color: tokens.colorBrandForeground1 },
  ahead: { color: tokens.colorNeutralForeground3 },
  unknown: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

const ICONS = { done: CheckmarkCircleFilled, current: ChevronCircleRightFilled, ahead: CircleRegular, unknown: QuestionCircleRegular } as const;

/** The state machine of a customer as steps that one can see (S-053). */
export function Steps({ facts }: { readonly facts: StepFacts }) {
  const styles = useEditorStyles();
  const own = useStepStyles();
  const { t } = useTranslation('customers');
  return (
    <Section title={t('check.steps')}>
      <ol className={styles.plain} aria-label={t('check.steps')}>
        {customerSteps(facts).map(({ step, state }) => {
          const Icon = ICONS[state];
          return (
            <li key={step} className={own.item} data-step={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              <Icon className={mergeClasses(own.icon, own[state])} aria-label={t(`stepState.${state}`)} />
              <span className={state === 'current' ? own.strong : undefined}>{t(`step.${step}`)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
