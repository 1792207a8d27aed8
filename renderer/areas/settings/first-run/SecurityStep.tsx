import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../../app/settings.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useFormStyles } from '../styles.ts';
import { CompanyTakenOver } from './CompanyTakenOver.tsx';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';

/** What guards the data on this device. Where the system has no key store the passphrase was asked for before this shows. */
export function SecurityStep({ desk }: { readonly desk: FirstRunDesk }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['start', 'settings']);
  const shell = useDesk();
  const query = useQuery({ queryKey: ['shell', 'appInfo'], queryFn: () => shell.appInfo(), gcTime: 0 });
  return (
    <div className={styles.form}>
      <CompanyTakenOver desk={desk} />
      <QueryGate query={query}>
        {({ protection }) => (
          <>
            <MessageBar intent="success" layout="multiline" data-protection={protection}>
              <MessageBarBody>{t(`settings:protection.${protection}`)}</MessageBarBody>
            </MessageBar>
            <p className={styles.note}>{protection === 'passphrase' ? t('security.passphrase') : t('security.system')}</p>
          </>
        )}
      </QueryGate>
      <p className={styles.note}>{t('security.people')}</p>
      <StepActions onBack={desk.back} onNext={desk.next} />
    </div>
  );
}
