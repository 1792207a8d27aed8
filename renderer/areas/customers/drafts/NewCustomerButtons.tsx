import { Button } from '@fluentui/react-components';
import { ArrowImportRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';

/** Begins a draft, of a new customer or of changes, and opens it. */
export function useBeginDraft(customerId: string | null): { readonly begin: () => void; readonly isBusy: boolean } {
  const client = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.customerDrafts.create({ customerId }),
    onSuccess: (draft) => go(addressOf('customers', 'drafts', draft.id)),
    onError: (error) => notify({ text: errorText(screenErrorOf(error)).title, tone: 'error' }),
  });
  return { begin: () => mutate(), isBusy: isPending };
}

/** The ways to new customers. */
export function NewCustomerButtons() {
  const { t } = useTranslation('customers');
  const { begin, isBusy } = useBeginDraft(null);
  return (
    <>
      <Button icon={<ArrowImportRegular />} onClick={() => go('/customers/import')}>
        {t('list.import')}
      </Button>
      <Button appearance="primary" icon={<PersonAddRegular />} disabled={isBusy} onClick={begin}>
        {t('list.new')}
      </Button>
    </>
  );
}
