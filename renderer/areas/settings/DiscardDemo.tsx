import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/settings.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { useFormStyles } from './styles.ts';

/** Throws away what was tried in the demo office. The own office lies in another folder and is not touched. */
export function DiscardDemo() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const { discardDemo } = useDesk();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const discard = async (): Promise<void> => {
    setBusy(true);
    const { discarded } = await discardDemo();
    setBusy(false);
    setAsking(false);
    notify({ text: discarded ? t('demo.discarded') : t('demo.failed'), tone: discarded ? 'success' : 'error' });
  };
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>{t('demo.title')}</h2>
      <p className={styles.note}>{t('demo.text')}</p>
      <div className={styles.actions}>
        <Button onClick={() => setAsking(true)}>{t('demo.discard')}</Button>
      </div>
      <ConfirmDialog open={asking} title={t('demo.ask')} confirmLabel={t('demo.discard')} busy={busy} onConfirm={() => void discard()} onCancel={() => setAsking(false)}>
        {t('demo.askText')}
      </ConfirmDialog>
    </div>
  );
}
