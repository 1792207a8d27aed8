import { Dialog, DialogBody, DialogSurface, DialogTitle, Field, makeStyles, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_DRAFTS, mailLanguage, type MailDraftId } from '../../core/domain/office/mail-drafts.ts';
import type { Language } from '../../electron/bridge.ts';
import { QueryGate } from '../errors/QueryGate.tsx';
import { useApi } from '../host/hooks.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.ts';
import { LateWords } from '../i18n/LateWords.tsx';
import { LetterForm } from './LetterForm.tsx';
import { factsOfOffice, letterOf, missingFacts, type MailFacts } from './letter.ts';
import { mailtoOf, type Letter } from './mailto.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
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
  const { t, i18n } = useTranslation('contacts');
  const [letter, setLetter] = useState<Letter>(() => letterOf(draft, facts, i18n.getFixedT(language, 'contacts')));
  const choose = (wanted: string): void => {
    const next = LANGUAGES.find((known) => known === wanted);
    if (next !== undefined) onLanguage(next);
  };
  const missing = missingFacts(draft, facts);
  return (
    <LetterForm
      letter={letter}
      onChange={setLetter}
      language={language}
      fileName={t(`mail.${draft}.name`).replaceAll(/[^\p{L}\p{N} .-]/gu, '')}
      onClose={onClose}
      hint={t('draft.hint')}
      isForContact
      beside={
        <Field label={t('draft.language')}>
          <Select value={language} onChange={(_, data) => choose(data.value)}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </Select>
        </Field>
      }
      remarks={
        <>
          {missing.length > 0 ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('draft.missing', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })}</MessageBarBody>
            </MessageBar>
          ) : null}
          {mailtoOf(letter) === null ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{t('draft.tooLong')}</MessageBarBody>
            </MessageBar>
          ) : null}
        </>
      }
    />
  );
}
