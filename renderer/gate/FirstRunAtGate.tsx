import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openOffice } from '../app/open-office.ts';
import { useDesk, useLayout, useSettings } from '../app/settings.tsx';
import { COUNTED_STEPS, FIRST_RUN, firstRunNumber, readFirstRunMark } from './first-run-mark.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** A passphrase that is chosen on the way to the own office is one of its steps. */
export function StepOfFirstRun() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const [mark] = useLayout(FIRST_RUN, readFirstRunMark);
  if (mark?.phase !== 'running') return null;
  return <p className={styles.text}>{t('gate.step', { number: firstRunNumber('security'), of: COUNTED_STEPS })}</p>;
}

/** Nobody is held up by a passphrase: the demo office opens without one, and what was typed stays. */
export function OtherWay({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('common');
  const desk = useDesk();
  const { settings } = useSettings();
  const [busy, setBusy] = useState(false);
  if (settings.connection.kind === 'demo') return null;
  const toDemo = async (): Promise<void> => {
    setBusy(true);
    await openOffice(desk, { kind: 'demo' });
    setBusy(false);
  };
  return (
    <Button type="button" appearance="subtle" disabled={disabled || busy} onClick={() => void toDemo()}>
      {t('gate.openDemo')}
    </Button>
  );
}
