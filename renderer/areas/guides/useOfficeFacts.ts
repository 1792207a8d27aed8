import { useQuery } from '@tanstack/react-query';
import type { MailFacts } from '../../contacts/letter.ts';
import { useApi } from '../../host/hooks.ts';

/** Facts of the own office that letters quote; what is not known stays a blank. */
export function useOfficeFacts(): MailFacts {
  const { data } = useQuery(useApi().guides.facts.queryOptions());
  if (!data) return {};
  const { customerNo, partnerId, microsoftId, adminEmail } = data.facts;
  return {
    customerNo: customerNo.value,
    partnerId: partnerId.value === '' ? (data.server.profile?.partnerId ?? '') : partnerId.value,
    microsoftId: microsoftId.value,
    ...(adminEmail.value === '' ? {} : { email: adminEmail.value }),
  };
}
