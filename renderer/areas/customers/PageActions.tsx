import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowRightRegular, ArrowSyncRegular, CartRegular, DocumentAddRegular, EditRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';
import { useCartActions } from '../catalogue/carts/useCartActions.ts';
import { useStartRun } from '../guides/useStartRun.ts';
import { AgreementButton } from './AgreementButton.tsx';
import { useBeginDraft } from './drafts/NewCustomerButtons.tsx';
import type { NextStep } from './next-step.ts';

type Task = { readonly isRunning: boolean; readonly run: () => void };
export type PageActionsProps = { readonly customer: CustomerDetail; /** null: not known yet, or nothing to do. */ readonly next: NextStep | null; readonly refresh: Task; readonly quote: Task };

/** What can be done with a customer; the next step on the way to the first order is the one that stands out (S-053). */
export function PageActions({ customer, next, refresh, quote }: PageActionsProps) {
  const { t } = useTranslation('customers');
  const look = (kind: NextStep['kind']): 'primary' | 'secondary' => (next?.kind === kind ? 'primary' : 'secondary');
  return (
    <>
      <Button appearance={look('read')} icon={<ArrowSyncRegular />} disabled={refresh.isRunning} onClick={refresh.run}>
        {t(refresh.isRunning ? 'page.refreshing' : 'page.refresh')}
      </Button>
      {customer.removed ? null : (
        <>
          <AgreementButton customer={customer} appearance={look('agreement')} />
          <EditButton id={customer.id} isNext={next?.kind === 'completeData'} />
          <OrderButton id={customer.id} isNext={next?.kind === 'firstOrder'} />
          <Button appearance={look('newQuote')} icon={<DocumentAddRegular />} disabled={quote.isRunning} onClick={quote.run}>
            {t('page.newQuote')}
          </Button>
          <ElsewhereButton customer={customer} next={next} />
        </>
      )}
    </>
  );
}

/** The next step where it is done on another page, or further down on this one. */
function ElsewhereButton({ customer, next }: { readonly customer: CustomerDetail; readonly next: NextStep | null }) {
  const { t } = useTranslation('customers');
  const { t: rule } = useTranslation('rules');
  if (next === null) return null;
  if (next.kind === 'tenant') return <TenantButton customer={customer} />;
  if (next.kind === 'need') {
    return (
      <Button appearance="primary" icon={<ArrowRightRegular />} title={rule(`blocker.${next.code}`)} onClick={() => go(next.to)}>
        {t('next.need')}
      </Button>
    );
  }
  if (next.kind !== 'qualification') return null;
  return (
    <Button appearance="primary" icon={<ArrowRightRegular />} onClick={() => go(`${addressOf('customers', customer.id)}?tab=data`)}>
      {t(next.segment === 'education' ? 'next.education' : 'next.nonprofit')}
    </Button>
  );
}

/** The two ways to a tenant (S-058), each as a guide that is walked with this customer; one that was begun goes on. */
function TenantButton({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useTranslation('customers');
  const start = useStartRun();
  const { data } = useQuery(useApi().guides.runs.queryOptions());
  const walk = (guide: 'newTenant' | 'linkTenant'): void => {
    const begun = data?.runs.find((run) => run.guide === guide && run.customerId === customer.id);
    if (begun === undefined) start({ guide, customerId: customer.id, customerName: customer.name });
    else go(addressOf('guides', begun.id));
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<ArrowRightRegular />}>
          {t('next.tenant')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => walk('newTenant')}>{t('editor.tenantNew')}</MenuItem>
          <MenuItem onClick={() => walk('linkTenant')}>{t('editor.tenantLink')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Opens an empty cart for this customer. */
function OrderButton({ id, isNext }: { readonly id: string; readonly isNext: boolean }) {
  const { t } = useTranslation('customers');
  const { create } = useCartActions();
  return (
    <Button appearance={isNext ? 'primary' : 'secondary'} icon={<CartRegular />} onClick={() => create(id)}>
      {t(isNext ? 'next.firstOrder' : 'page.order')}
    </Button>
  );
}

function EditButton({ id, isNext }: { readonly id: string; readonly isNext: boolean }) {
  const { t } = useTranslation('customers');
  const { begin, isBusy } = useBeginDraft(id);
  return (
    <Button appearance={isNext ? 'primary' : 'secondary'} icon={<EditRegular />} disabled={isBusy} onClick={begin}>
      {t(isNext ? 'next.completeData' : 'page.edit')}
    </Button>
  );
}
