import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_DRAFTS, mailLanguage, type MailDraftId } from '../../core/domain/office/mail-drafts.ts';
import type { Language } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { copyText } from '../components/transfer.ts';
import { QueryGate } from '../errors/QueryGate.tsx';
import { useErrorText } from '../errors/useErrorText.ts';
import { useNotify } from '../frame/notify.tsx';
import { useApi } from '../host/hooks.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.ts';
import { LateWords } from '../i18n/LateWords.tsx';
import { emlOf } from './eml.ts';
import { factsOfOffice, letterOf, missingFacts, type MailFacts } from './letter.ts';
import { mailtoOf, type Letter } from './mailto.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: tokens.spacingHorizontalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '240px' } },
});

export type MailDraftDialogProps = { readonly draft: MailDraftId; readonly facts: MailFacts; readonly onClose: () => void };

/** A letter before it leaves: to be read, mended, and handed to the mail program. */
export function MailDraftDialog({ draft, facts, onClose }: MailDraftDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('contacts');
  const profile = useQuery(useApi().office.profile.queryOptions());
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('draft.title', { to: t(`name.${MAIL_DRAFTS[draft].to}`) })}</DialogTitle>
          <QueryGate query={profile}>{(office) => <InLanguage draft={draft} facts={{ ...factsOfOffice(office), ...facts }} initial={mailLanguage(MAIL_DRAFTS[draft], office.country)} onClose={onClose} />}</QueryGate>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Another language writes the letter anew. */
function InLanguage({ initial, ...draft }: MailDraftDialogProps & { readonly initial: Language }) {
  const [language, setLanguage] = useState(initial);
  return (
    <LateWords language={language}>
      <Draft key={language} {...draft} language={language} onLanguage={setLanguage} />
    </LateWords>
  );
}

type DraftProps = MailDraftDialogProps & { readonly language: Language; readonly onLanguage: (language: Language) => void };

function Draft({ draft, facts, language, onLanguage, onClose }: DraftProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation(['contacts', 'common']);
  const [letter, setLetter] = useState<Letter>(() => letterOf(draft, facts, i18n.getFixedT(language, 'contacts')));
  const choose = (wanted: string): void => {
    const next = LANGUAGES.find((known) => known === wanted);
    if (next !== undefined) onLanguage(next);
  };
  const missing = missingFacts(draft, facts);
  const { open, save, copy } = useWaysOut(draft, letter);
  const mailto = mailtoOf(letter);
  return (
    <>
      <DialogContent className={styles.fields}>
        <p className={styles.hint}>{t('draft.hint')}</p>
        <div className={styles.pair}>
          <Field label={t('draft.to')}>
            <Input value={letter.to} readOnly />
          </Field>
          <Field label={t('draft.language')}>
            <Select value={language} onChange={(_, data) => choose(data.value)}>
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {LANGUAGE_NAMES[one]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Field label={t('draft.subject')}>
          <Input value={letter.subject} lang={language} maxLength={300} onChange={(_, data) => setLetter({ ...letter, subject: data.value })} />
        </Field>
        <Field label={t('draft.body')} className={styles.text}>
          <Textarea value={letter.body} lang={language} resize="vertical" maxLength={20_000} onChange={(_, data) => setLetter({ ...letter, body: data.value })} />
        </Field>
        {missing.length > 0 ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('draft.missing', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })}</MessageBarBody>
          </MessageBar>
        ) : null}
        {mailto === null ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('draft.tooLong')}</MessageBarBody>
          </MessageBar>
        ) : null}
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClose}>{t('common:action.close')}</Button>
        <Button onClick={() => void copy()}>{t('draft.copy')}</Button>
        <Button appearance={mailto === null ? 'primary' : 'secondary'} onClick={() => void save()}>
          {t('draft.save')}
        </Button>
        {mailto === null ? null : (
          <Button appearance="primary" onClick={() => void open(mailto)}>
            {t('draft.open')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

/** Into the mail program, into a file, onto the clipboard. */
function useWaysOut(draft: MailDraftId, letter: Letter) {
  const { t } = useTranslation('contacts');
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  return {
    open: async (mailto: string): Promise<void> => {
      const opened = await desk.openLink(mailto).then((answer) => answer.opened, () => false);
      notify(opened ? { text: t('draft.opened'), tone: 'success' } : { text: t('draft.refused'), tone: 'warning' });
    },
    save: async (): Promise<void> => {
      const result = await desk.saveMail({ name: `${t(`mail.${draft}.name`).replaceAll(/[^\p{L}\p{N} .-]/gu, '')}.eml`, text: emlOf(letter) });
      if (result.kind === 'saved') notify({ text: t('draft.saved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: `${errorText(result.error).title}. ${errorText(result.error).todo}`, tone: 'error' });
    },
    copy: async (): Promise<void> => {
      await copyText(`${letter.subject}\n\n${letter.body}`);
      notify({ text: t('draft.copied'), tone: 'success' });
    },
  };
}
