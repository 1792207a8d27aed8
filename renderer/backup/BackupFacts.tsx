import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../core/contract/backup.ts';
import { KeyValue } from '../components/KeyValue.tsx';
import { useFormat } from '../format/useFormat.ts';

/** What lies in a backup, from when and of which office. */
export function BackupFacts({ backup }: { readonly backup: BackupView }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { counts, office } = backup;
  const contents = (['quotes', 'papers', 'drafts', 'openIntents', 'guides', 'people', 'journal'] as const).map((name) => `${t(`count.${name}`)}: ${format.number(counts[name])}`).join(' · ');
  return (
    <>
      {backup.isOtherOffice ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('facts.otherOffice')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <KeyValue
        entries={[
          { label: t('facts.madeAt'), value: format.dateTime(backup.madeAt) },
          { label: t('facts.office'), value: [backup.companyName, office.kind === 'demo' ? t('facts.demo') : (office.host ?? '')].filter((part) => part !== '').join(' · ') },
          { label: t('facts.by'), value: backup.by },
          { label: t('facts.contents'), value: contents },
          { label: t('facts.digest'), value: backup.digest.slice(0, 16), copy: backup.digest },
        ]}
      />
    </>
  );
}
