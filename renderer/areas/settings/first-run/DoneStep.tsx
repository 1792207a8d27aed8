import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { href } from '../../../frame/address.ts';
import { DiscardDemo } from '../DiscardDemo.tsx';
import { useFormStyles } from '../styles.ts';
import { CompanyTakenOver } from './CompanyTakenOver.tsx';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  words: { display: 'block', color: tokens.colorNeutralForeground2 },
});

const NEXT = [
  ['readiness', '/settings/readiness'],
  ['registration', '/guides'],
  ['people', '/settings/people'],
  ['backup', '/settings/data'],
] as const;

/** What an office does next, and the demo office, which has served its purpose. */
export function DoneStep({ desk }: { readonly desk: FirstRunDesk }) {
  const form = useFormStyles();
  const styles = useStyles();
  const { t } = useTranslation('start');
  return (
    <div className={form.form}>
      <CompanyTakenOver desk={desk} />
      <ul className={styles.list}>
        {NEXT.map(([name, to]) => (
          <li key={name}>
            <Link href={href(to)} onClick={() => desk.change({ phase: 'done', step: 'done' })}>
              {t(`done.${name}.title`)}
            </Link>
            <span className={styles.words}>{t(`done.${name}.text`)}</span>
          </li>
        ))}
      </ul>
      <DiscardDemo />
      <StepActions onBack={desk.back} onNext={desk.finish} label={t('finish')} />
    </div>
  );
}
