import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { addressOf, href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';

/** S-055: a tenant belongs to one customer; whoever has the same domain is named. */
export function SameDomain({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useTranslation('customers');
  const input = { draftId: null, customerId: customer.id, companyName: '', taxNumber: '', country: '', domain: customer.domain ?? '' };
  const { data } = useQuery({ ...useApi().customerDrafts.duplicates.queryOptions({ input }), enabled: customer.domain !== null });
  const others = (data?.hits ?? []).filter(({ matched, kind }) => matched === 'domain' && kind === 'customer');
  if (others.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" data-same-domain="">
      <MessageBarBody>
        <MessageBarTitle>{t('sameDomain.title')}</MessageBarTitle> {t('sameDomain.text')}{' '}
        {others.map(({ id, name }, index) => (
          <span key={id}>
            {index === 0 ? '' : ', '}
            <Link href={href(addressOf('customers', id))}>{name}</Link>
          </span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
