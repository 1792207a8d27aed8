import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { Panel } from '../../components/Panel.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { go } from '../../frame/address.ts';
import { SyncBadge, SyncFacts } from './SyncFacts.tsx';
import { ProgressList } from './ProgressList.tsx';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

export function SyncPanel({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  return (
    <div className={styles.root}>
      {status.problem === null || status.phase === 'running' ? null : <Problem problem={status.problem} />}
      <Panel title={t('status.title')} aside={<SyncBadge status={status} />}>
        <SyncFacts status={status} />
        <ProgressList status={status} />
      </Panel>
    </div>
  );
}

/** Whether the address or the token may be the cause. */
const isAboutConnection = ({ tag }: DeskError): boolean => tag === 'signInNeeded' || tag === 'badAnswer' || tag === 'forbidden';

function Problem({ problem }: { readonly problem: DeskError }) {
  const { t } = useTranslation('sync');
  const toSettings = (
    <Button size="small" onClick={() => go('/settings/connection')}>
      {t('action.connection')}
    </Button>
  );
  return <ErrorNotice error={problem} intent={problem.tag === 'offline' ? 'warning' : 'error'} action={isAboutConnection(problem) ? toSettings : null} />;
}
