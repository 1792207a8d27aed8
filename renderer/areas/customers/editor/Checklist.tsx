import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '../../../../core/domain/customers/draft-problems.ts';
import type { StepFacts } from '../../../../core/domain/customers/steps.ts';
import { Section } from '../../shared/Section.tsx';
import { StepList } from '../StepList.tsx';
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

/** The state machine of a customer as steps that one can see (S-053). */
export function Steps({ facts }: { readonly facts: StepFacts }) {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('check.steps')}>
      <StepList facts={facts} />
    </Section>
  );
}
