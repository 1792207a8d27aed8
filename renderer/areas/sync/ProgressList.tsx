import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleHalfFillRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SyncProgress, SyncStatus } from '../../../core/contract/sync.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, listStyleType: 'none', margin: `${tokens.spacingVerticalL} 0 0`, padding: 0 },
  results: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: `${tokens.spacingVerticalS} 0 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  result: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center', minHeight: '30px' },
  figures: { fontVariantNumeric: 'tabular-nums' },
  quiet: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  whole: { fontSize: '18px', color: tokens.colorStatusSuccessForeground1 },
  part: { fontSize: '18px', color: tokens.colorNeutralForeground3 },
});

/** While it runs, a bar per kind of data; afterwards what the last run brought. */
export function ProgressList({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  if (status.progress.length === 0) return null;
  const isRunning = status.phase === 'running' || status.phase === 'cancelling';
  return (
    <ul className={isRunning ? styles.list : styles.results} aria-label={t('progress.label')}>
      {status.progress.map((part) => (
        <li key={part.resource}>{isRunning ? <Bar part={part} /> : <Outcome part={part} />}</li>
      ))}
    </ul>
  );
}

function useFigures(): (part: SyncProgress) => string {
  const { t } = useTranslation('sync');
  const format = useFormat();
  return ({ done, total }) =>
    total === null ? t('progress.done', { count: done, done: format.number(done) }) : t('progress.of', { done: format.number(done), total: format.number(total) });
}

const isWhole = ({ done, total }: SyncProgress): boolean => total !== null && done >= total;

function Outcome({ part }: { readonly part: SyncProgress }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const figures = useFigures();
  return (
    <div className={styles.result}>
      {isWhole(part) ? <CheckmarkCircleRegular className={styles.whole} aria-hidden /> : <CircleHalfFillRegular className={styles.part} aria-hidden />}
      <span>{t(`resource.${part.resource}`)}</span>
      <span className={styles.quiet}>{figures(part)}</span>
    </div>
  );
}

function Bar({ part }: { readonly part: SyncProgress }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const figures = useFigures();
  const value = part.total === null ? null : part.total === 0 ? 1 : Math.min(1, part.done / part.total);
  return (
    <Field label={t(`resource.${part.resource}`)} hint={{ className: styles.figures, children: figures(part) }} validationState={isWhole(part) ? 'success' : 'none'} validationMessage={null}>
      <ProgressBar max={1} {...(value === null ? {} : { value })} />
    </Field>
  );
}
