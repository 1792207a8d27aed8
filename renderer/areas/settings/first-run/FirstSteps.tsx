import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/settings.tsx';
import { LanguageField, RegionFields } from '../RegionFields.tsx';
import { useFormStyles } from '../styles.ts';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';

type StepProps = { readonly desk: FirstRunDesk };

export function LanguageStep({ desk }: StepProps) {
  const styles = useFormStyles();
  return (
    <div className={styles.form}>
      <LanguageField />
      <RegionFields />
      <StepActions onBack={null} onNext={desk.next} />
    </div>
  );
}

/** The demo, or the own office. */
export function OfficeStep({ desk }: StepProps) {
  const styles = useFormStyles();
  const { t } = useTranslation('start');
  const { settings } = useSettings();
  const [kind, setKind] = useState<'demo' | 'own'>('own');
  const { connection } = settings;
  if (connection.kind === 'remote') {
    return (
      <div className={styles.form}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('office.open', { address: connection.url })}</MessageBarBody>
        </MessageBar>
        <StepActions onBack={desk.back} onNext={desk.next} />
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Field label={t('office.which')}>
        <RadioGroup value={kind} onChange={(_, data) => setKind(data.value === 'demo' ? 'demo' : 'own')}>
          <Radio value="own" label={t('office.own')} />
          <Radio value="demo" label={t('office.demo')} />
        </RadioGroup>
      </Field>
      <p className={styles.note}>{kind === 'own' ? t('office.ownText') : t('office.demoText')}</p>
      <StepActions onBack={desk.back} onNext={kind === 'own' ? desk.next : desk.leave} {...(kind === 'own' ? {} : { label: t('office.look') })} />
    </div>
  );
}
