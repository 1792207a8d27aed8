import { Button, Spinner } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useSyncStatus } from '../../host/hooks.ts';
import { useSynchronise } from './useSynchronise.ts';

export type EmptyOfficeWords = {
  readonly nothing: string;
  readonly nothingText: string;
  readonly arriving: string;
  readonly arrivingText: string;
  readonly offlineText: string;
  readonly synchronise: string;
};

/** A list before its first reading: on its way, without connection, or waiting for somebody to begin. */
export function EmptyOffice({ icon, words }: { readonly icon: ReactElement; readonly words: EmptyOfficeWords }) {
  const status = useSyncStatus();
  const { start, isStarting } = useSynchronise();
  if (status?.phase === 'running') return <EmptyState icon={<Spinner size="medium" />} title={words.arriving} text={words.arrivingText} />;
  if (status?.online === false) return <EmptyState icon={<CloudOffRegular />} title={words.nothing} text={words.offlineText} />;
  return (
    <EmptyState
      icon={icon}
      title={words.nothing}
      text={words.nothingText}
      actions={
        <Button appearance="primary" disabled={isStarting} onClick={start}>
          {words.synchronise}
        </Button>
      }
    />
  );
}
