import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SyncProgress, SyncStatus } from '../../../core/contract/sync.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, listStyleType: 'none', margin: `${tokens.spacingVerticalL} 0 0`, padding: 0 },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

/** One bar per kind of data, with how many of how many. */
export function ProgressList({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  if (status.progress.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('progress.label')}>
      {status.progress.map((part) => (
        <li key={part.resource}>
          <Bar part={part} isRunning={status.phase === 'running'} />
        </li>
      ))}
    </ul>
  );
}

function Bar({ part, isRunning }: { readonly part: SyncProgress; readonly isRunning: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const format = useFormat();
  const done = format.number(part.done);
  const isDone = part.total !== null && part.done >= part.total;
  const figures = part.total === null ? t('progress.done', { count: part.done, done }) : t('progress.of', { done, total: format.number(part.total) });
  return (
    <Field
      label={t(`resource.${part.resource}`)}
      hint={{ className: styles.figures, children: figures }}
      validationState={isDone ? 'success' : 'none'}
      validationMessage={null}
    >
      <ProgressBar max={1} {...(part.total === null ? (isRunning ? {} : { value: 0 }) : { value: part.total === 0 ? 1 : Math.min(1, part.done / part.total) })} />
    </Field>
  );
}
