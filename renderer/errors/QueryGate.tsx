import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenErrorOf } from '../host/failure.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

const useStyles = makeStyles({ middle: { display: 'grid', placeItems: 'center', padding: tokens.spacingHorizontalXXXL } });

/** A spinner for an answer that comes in the blink of an eye is only a flicker. */
const PATIENCE_MS = 250;

export type QueryGateProps<Data> = {
  readonly query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
};

/** The content of one query, or what stands in for it. Content once shown stays; an error joins it above. */
export function QueryGate<Data>({ query, children }: QueryGateProps<Data>) {
  const styles = useStyles();
  const notice = query.error ? <ErrorNotice error={screenErrorOf(query.error)} onRetry={() => void query.refetch()} /> : null;
  if (query.data !== undefined) {
    return (
      <>
        {notice}
        {children(query.data)}
      </>
    );
  }
  return <div className={styles.middle}>{notice ?? <PatientSpinner />}</div>;
}

function PatientSpinner() {
  const { t } = useTranslation('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Spinner label={t('state.loading')} /> : null;
}
