import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OFFICE_FACTS } from '../../../core/domain/guides/guide.ts';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { useOfficeFacts } from './useOfficeFacts.ts';
import { useReport } from './useStartRun.ts';

/** A Partner ID or Microsoft ID changed: the distributor has to be told, until somebody says that it was (S-036). */
export function PartnerDataTask() {
  const { data } = useQuery(useApi().guides.facts.queryOptions());
  const changed = OFFICE_FACTS.flatMap((fact) => {
    const known = data?.facts[fact];
    return known === undefined || known.reported || known.changedAt === null ? [] : [known.changedAt];
  });
  if (changed.length === 0) return null;
  return (
    <LateWords>
      <Task since={Math.min(...changed)} />
    </LateWords>
  );
}

function Task({ since }: { readonly since: number }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const client = useClient();
  const report = useReport();
  const facts = useOfficeFacts();
  return (
    <MessageBar intent="warning" layout="multiline" data-task="partnerDataChanged">
      <MessageBarBody>
        <MessageBarTitle>{t('tell.title', { day: format.date(since) })}</MessageBarTitle>
        {t('tell.text')}
      </MessageBarBody>
      <MessageBarActions>
        <MailDraftButton draft="partnerDataChanged" facts={{ ...facts, customer: '', state: '' }} appearance="primary" />
        <Button size="small" onClick={() => void client.guides.factsReported().catch(report)}>
          {t('tell.done')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
