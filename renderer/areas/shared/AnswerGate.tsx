import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';

const useStyles = makeStyles({
  skeleton: { display: 'grid', rowGap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  row: { display: 'grid', gridTemplateColumns: '1fr 2fr', columnGap: tokens.spacingHorizontalL },
  notice: { padding: tokens.spacingHorizontalL },
});

const LINES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export type AnswerGateProps<Data> = {
  readonly query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
};

/** The content of one query; before it, its outline; a failure joins what is already there. */
export function AnswerGate<Data>({ query, children }: AnswerGateProps<Data>) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const notice = query.error ? (
    <div className={styles.notice}>
      <ErrorNotice error={screenErrorOf(query.error)} onRetry={() => void query.refetch()} />
    </div>
  ) : null;
  if (query.data !== undefined) {
    return (
      <>
        {notice}
        {children(query.data)}
      </>
    );
  }
  return (
    notice ?? (
      <Skeleton aria-label={t('state.loading')} className={styles.skeleton}>
        <SkeletonItem size={32} />
        {LINES.map((line) => (
          <div key={line} className={styles.row}>
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
          </div>
        ))}
      </Skeleton>
    )
  );
}
