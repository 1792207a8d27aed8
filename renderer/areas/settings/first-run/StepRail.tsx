import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, RecordRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { COUNTED_STEPS, FIRST_RUN_STEPS, type FirstRunStep } from '../../../gate/first-run-mark.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, alignItems: 'center', color: tokens.colorNeutralForeground2 },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '20px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
});

const COUNTED = FIRST_RUN_STEPS.slice(0, COUNTED_STEPS);

/** Where one is; what lies behind can be gone back to. */
export function StepRail({ current, onChoose }: { readonly current: FirstRunStep; readonly onChoose: (step: FirstRunStep) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('start');
  const at = FIRST_RUN_STEPS.indexOf(current);
  return (
    <nav aria-label={t('title')}>
      <ol className={styles.list}>
        {COUNTED.map((step, number) => {
          const title = t(`step.${step}.title`);
          const isHere = step === current;
          const Icon = number < at ? CheckmarkCircleFilled : isHere ? RecordRegular : CircleRegular;
          return (
            <li key={step} className={mergeClasses(styles.item, isHere && styles.here)} aria-current={isHere ? 'step' : undefined}>
              <Icon aria-hidden className={mergeClasses(styles.icon, number < at && styles.done, isHere && styles.now)} />
              {number < at ? (
                <Link as="button" onClick={() => onChoose(step)}>
                  {title}
                </Link>
              ) : (
                <span>{title}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
