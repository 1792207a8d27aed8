import { Dialog, DialogBody, DialogSurface, DialogTitle, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeProfile } from '../../../../core/contract/office.ts';
import { LetterForm } from '../../../contacts/LetterForm.tsx';
import type { Letter } from '../../../contacts/mailto.ts';
import { useApi } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { useDraftForm } from './form.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
});

export type LinkLetterProps = { readonly onClose: () => void; /** It was saved as a draft. */ readonly onOut: () => void };

/** The letter with which a customer links its tenant, in the customer's language (S-064, S-067, S-068). */
export function LinkLetter(props: LinkLetterProps) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const api = useApi();
  const { fields } = useDraftForm();
  const profile = useQuery(api.office.profile.queryOptions());
  const link = useQuery({ ...api.customerDrafts.relationshipLink.queryOptions(), retry: false });
  // A dialog that opens without anything to focus on is hidden from screen readers.
  if (profile.data === undefined || link.isPending) return null;
  return (
    <LateWords language={fields.language}>
      <LateWords>
        <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
          <DialogSurface className={styles.surface}>
            <DialogBody>
              <DialogTitle>{t('link.letterTitle')}</DialogTitle>
              <Form {...props} office={profile.data} url={link.data?.url ?? null} />
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </LateWords>
    </LateWords>
  );
}

const BLANK = '____________________';

function Form({ office, url, onClose, onOut }: LinkLetterProps & { readonly office: OfficeProfile; readonly url: string | null }) {
  const { t, i18n } = useTranslation('customers');
  const { fields } = useDraftForm();
  const [letter, setLetter] = useState<Letter>(() => {
    const say = i18n.getFixedT(fields.language, 'contacts');
    const facts = { domain: known(fields.domain), customer: known(fields.companyName), company: known(office.companyName), author: known(office.author), phone: office.phone, link: url ?? BLANK };
    return { to: fields.email.trim(), subject: say('invitation.subject', facts), body: say('invitation.body', facts) };
  });
  const needsLink =
    url === null ? (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('link.needsLink')}</MessageBarBody>
      </MessageBar>
    ) : null;
  return <LetterForm letter={letter} onChange={setLetter} language={fields.language} fileName="tenant" onClose={onClose} onSaved={onOut} remarks={needsLink} />;
}

const known = (text: string): string => (text.trim() === '' ? BLANK : text.trim());
