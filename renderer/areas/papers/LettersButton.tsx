import { Button } from '@fluentui/react-components';
import { MailMultipleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { go } from '../../frame/address.ts';
import { useNow } from '../../host/hooks.ts';
import { useLettersAddress } from './useLettersAddress.ts';

/** Leads to letters to everybody with a renewal within so many days. */
export function LettersButton({ days }: { readonly days: number }) {
  const { t } = useTranslation('quotes');
  const now = useNow();
  const address = useLettersAddress();
  if (now === null) return null;
  return (
    <Button icon={<MailMultipleRegular />} onClick={() => go(address({ days, customers: null }))}>
      {t('letters.open')}
    </Button>
  );
}
