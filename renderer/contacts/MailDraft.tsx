import { Button } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailDraftId } from '../../core/domain/office/mail-drafts.ts';
import type { MailFacts } from './letter.ts';

const MailDraftDialog = lazy(async () => ({ default: (await import('./MailDraftDialog.tsx')).MailDraftDialog }));

export type MailDraftButtonProps = { readonly draft: MailDraftId; readonly facts?: MailFacts; readonly appearance?: 'secondary' | 'primary' | 'subtle' };

/** Opens the letter for looking through. */
export function MailDraftButton({ draft, facts = {}, appearance = 'secondary' }: MailDraftButtonProps) {
  const { t } = useTranslation('contacts');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" appearance={appearance} icon={<MailRegular />} onClick={() => setOpen(true)}>
        {t(`mail.${draft}.name`)}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <MailDraftDialog draft={draft} facts={facts} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
