import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient, useHostState } from '../../../host/hooks.ts';
import { completed, type TypedCompany } from './first-run.ts';
import type { FirstRunDesk } from './useFirstRun.ts';

/** Once the own office is open it takes over what was typed about the company; until it has, the device keeps it. */
export function CompanyTakenOver({ desk }: { readonly desk: FirstRunDesk }) {
  const { t } = useTranslation('start');
  const client = useClient();
  const state = useHostState();
  const { company } = desk.run;
  const { mutate, isIdle, isSuccess, error } = useMutation({
    mutationFn: async (typed: TypedCompany) => {
      const whole = completed({ profile: await client.office.profile(), letterhead: await client.documents.letterhead() }, typed);
      await client.office.saveProfile(whole.profile);
      await client.documents.saveLetterhead(whole.letterhead);
    },
    onSuccess: () => desk.change({ company: null }),
  });
  const isOpen = state?.kind === 'ready' && state.office.kind === 'remote';
  useEffect(() => {
    if (company !== null && isOpen && isIdle) mutate(company);
  }, [company, isOpen, isIdle, mutate]);
  if (error && company !== null) return <ErrorNotice error={screenErrorOf(error)} onRetry={() => mutate(company)} />;
  return isSuccess ? (
    <MessageBar intent="success" data-company-taken="">
      <MessageBarBody>{t('company.taken')}</MessageBarBody>
    </MessageBar>
  ) : null;
}
