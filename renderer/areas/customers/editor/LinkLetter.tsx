import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeProfile } from '../../../../core/contract/office.ts';
import { useDesk } from '../../../app/settings.tsx';
import { copyText } from '../../../components/transfer.ts';
import { emlOf } from '../../../contacts/eml.ts';
import type { Letter } from '../../../contacts/mailto.ts';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { useApi } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { useDraftForm } from './form.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { '& textarea': { minHeight: '240px' } },
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
  const styles = useStyles();
  const { t, i18n } = useTranslation(['contacts', 'common', 'customers']);
  const { fields } = useDraftForm();
  const [letter, setLetter] = useState<Letter>(() => {
    const say = i18n.getFixedT(fields.language, 'contacts');
    const facts = { domain: known(fields.domain), customer: known(fields.companyName), company: known(office.companyName), author: known(office.author), phone: office.phone, link: url ?? BLANK };
    return { to: fields.email.trim(), subject: say('invitation.subject', facts), body: say('invitation.body', facts) };
  });
  const { save, copy } = useWaysOut(letter, onOut);
  return (
    <>
      <DialogContent className={styles.fields}>
        <Field label={t('draft.to')}>
          <Input type="email" value={letter.to} maxLength={320} onChange={(_, data) => setLetter({ ...letter, to: data.value })} />
        </Field>
        <Field label={t('draft.subject')}>
          <Input value={letter.subject} lang={fields.language} maxLength={300} onChange={(_, data) => setLetter({ ...letter, subject: data.value })} />
        </Field>
        <Field label={t('draft.body')} className={styles.text}>
          <Textarea value={letter.body} lang={fields.language} resize="vertical" maxLength={20_000} onChange={(_, data) => setLetter({ ...letter, body: data.value })} />
        </Field>
        {url === null ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('customers:link.needsLink')}</MessageBarBody>
          </MessageBar>
        ) : null}
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
        <Button onClick={() => void copy()}>{t('draft.copy')}</Button>
        <Button appearance="primary" onClick={() => void save()}>
          {t('draft.save')}
        </Button>
      </DialogActions>
    </>
  );
}

const known = (text: string): string => (text.trim() === '' ? BLANK : text.trim());

/** Into a file that every mail program opens for sending, or onto the clipboard: the shell hands letters only to mailboxes of its own list. */
function useWaysOut(letter: Letter, onOut: () => void) {
  const { t } = useTranslation('contacts');
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  return {
    save: async (): Promise<void> => {
      const result = await desk.saveMail({ name: 'tenant.eml', text: emlOf(letter) });
      if (result.kind === 'saved') onOut();
      if (result.kind === 'saved') notify({ text: t('draft.saved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: `${errorText(result.error).title}. ${errorText(result.error).todo}`, tone: 'error' });
    },
    copy: async (): Promise<void> => {
      await copyText(`${letter.subject}\n\n${letter.body}`);
      notify({ text: t('draft.copied'), tone: 'success' });
    },
  };
}
