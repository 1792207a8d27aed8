import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Protection } from '../../../../electron/bridge.ts';
import { useDesk } from '../../../app/settings.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { PinDialog } from '../../../people/PinDialog.tsx';
import { useMe } from '../../../people/usePresence.ts';
import { useFormStyles } from '../styles.ts';
import { IdleLock } from './IdleLock.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';

/** What guards the data on this computer, when the program locks, and the own PIN. */
export function SecuritySection() {
  const styles = useFormStyles();
  const desk = useDesk();
  const query = useQuery({ queryKey: ['shell', 'appInfo'], queryFn: () => desk.appInfo(), gcTime: 0 });
  return (
    <div className={styles.stack}>
      <QueryGate query={query}>{({ protection }) => <Guard protection={protection} />}</QueryGate>
      <IdleLock />
      <OwnPin />
    </div>
  );
}

function Guard({ protection }: { readonly protection: Protection }) {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  return (
    <section className={styles.group} aria-labelledby="protection-title" data-protection={protection}>
      <h2 id="protection-title" className={styles.heading}>
        {t('about.protection')}
      </h2>
      <p className={styles.note}>{t(`protection.${protection}`)}</p>
      {protection === 'system' ? <p className={styles.note}>{t('security.system')}</p> : null}
      {protection === 'passphrase' ? <PassphraseForm /> : null}
    </section>
  );
}

function OwnPin() {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'people']);
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (me === null) return null;
  return (
    <section className={styles.group} aria-labelledby="own-pin-title">
      <h2 id="own-pin-title" className={styles.heading}>
        {t('security.pin')}
      </h2>
      <p className={styles.note}>{t('people:pin.text')}</p>
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>{me.hasPin ? t('people:pin.change') : t('people:pin.set')}</Button>
      </div>
      {isOpen ? <PinDialog person={me} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
