import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { go } from '../../frame/address.ts';
import { addressOfEntryPaper, paperOfEntry } from './draft-of.ts';

/** Leads to the receipt or the confirmation of an entry; nothing where it can have none. */
export function EntryPaperButton({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation('quotes');
  const paper = paperOfEntry(entry);
  if (paper === null) return null;
  return (
    <Button icon={<PrintRegular />} onClick={() => go(addressOfEntryPaper(entry, paper))}>
      {t(`papers.print.${paper}`)}
    </Button>
  );
}
