import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskError } from '../../core/errors/desk-error.ts';
import { openOffice } from '../app/open-office.ts';
import { useDesk, useSettings } from '../app/settings.tsx';
import { OpenBackup } from '../backup/OpenBackup.tsx';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { StartEmpty } from './StartEmpty.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '760px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A newer, busy, full or protected file is whole: putting it aside would only hide it. */
const SET_ASIDE: readonly string[] = ['corrupt', 'foreign', 'wrongKey', 'missing', 'unknown'];

/** The office cannot be opened: what happened, what was kept, what to do. */
export function Broken({ error }: { readonly error: DeskError }) {
  const styles = useStyles();
  const { t } = useTranslation(['common', 'backup']);
  const desk = useDesk();
  const { settings } = useSettings();
  const [busy, setBusy] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const restart = async (): Promise<void> => {
    setBusy(true);
    await desk.restartHost();
    setBusy(false);
  };
  const toDemo = async (): Promise<void> => {
    setBusy(true);
    await openOffice(desk, { kind: 'demo' });
    setBusy(false);
  };
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{t('gate.brokenTitle')}</h1>
      <ErrorNotice error={error} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void restart()}>
          {t('gate.tryAgain')}
        </Button>
        {settings.connection.kind === 'demo' ? null : (
          <Button disabled={busy} onClick={() => void toDemo()}>
            {t('gate.openDemo')}
          </Button>
        )}
        {error.tag === 'storage' && error.store === 'ledger' && SET_ASIDE.includes(error.problem) ? <Button disabled={busy} onClick={() => setRestoring(true)}>{t('backup:open.button')}</Button> : null}
        {error.tag === 'storage' && error.store === 'ledger' && SET_ASIDE.includes(error.problem) ? <StartEmpty /> : null}
      </div>
      {restoring ? <OpenBackup onClose={() => setRestoring(false)} /> : null}
    </main>
  );
}
