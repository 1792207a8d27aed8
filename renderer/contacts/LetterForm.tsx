import { Button, DialogActions, DialogContent, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../electron/bridge.ts';
import { useDesk } from '../app/settings.tsx';
import { copyText } from '../components/transfer.ts';
import { useErrorText } from '../errors/useErrorText.ts';
import { useNotify } from '../frame/notify.tsx';
import { emlOf } from './eml.ts';
import { mailtoOf } from './mailto.ts';
import type { Letter } from './mailto.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: tokens.spacingHorizontalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '240px' } },
});

export type LetterFormProps = {
  readonly letter: Letter;
  readonly onChange: (letter: Letter) => void;
  readonly language: Language;
  /** Without an ending. */
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
  readonly hint?: string;
  /** Beside the address, the choice of a language for one. */
  readonly beside?: ReactNode;
  /** Below the letter: what is missing in it. */
  readonly remarks?: ReactNode;
  /** The address is one of the program's own list: the shell may hand the letter to the mail program, and nobody else is written to. */
  readonly isForContact?: boolean;
};

/** A letter before it leaves, inside a dialog: to be read, mended, and taken out as a file, to the clipboard, or into the mail program. */
export function LetterForm({ letter, onChange, language, fileName, onClose, onSaved, hint, beside, remarks, isForContact = false }: LetterFormProps) {
  const styles = useStyles();
  const { t } = useTranslation(['contacts', 'common']);
  const { open, save, copy } = useWaysOut(letter, fileName, onSaved);
  const mailto = isForContact ? mailtoOf(letter) : null;
  const to = (
    <Field label={t('draft.to')}>
      <Input type="email" value={letter.to} maxLength={320} readOnly={isForContact} onChange={(_, data) => onChange({ ...letter, to: data.value })} />
    </Field>
  );
  return (
    <>
      <DialogContent className={styles.fields}>
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        {beside === undefined ? (
          to
        ) : (
          <div className={styles.pair}>
            {to}
            {beside}
          </div>
        )}
        <Field label={t('draft.subject')}>
          <Input value={letter.subject} lang={language} maxLength={300} onChange={(_, data) => onChange({ ...letter, subject: data.value })} />
        </Field>
        <Field label={t('draft.body')} className={styles.text}>
          <Textarea value={letter.body} lang={language} resize="vertical" maxLength={20_000} onChange={(_, data) => onChange({ ...letter, body: data.value })} />
        </Field>
        {remarks}
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

function useWaysOut(letter: Letter, fileName: string, onSaved?: () => void) {
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
      const result = await desk.saveMail({ name: `${fileName}.eml`, text: emlOf(letter) });
      if (result.kind === 'saved') {
        onSaved?.();
        notify({ text: t('draft.saved', { path: result.path }), tone: 'success' });
      }
      if (result.kind === 'failed') notify({ text: `${errorText(result.error).title}. ${errorText(result.error).todo}`, tone: 'error' });
    },
    copy: async (): Promise<void> => {
      await copyText(`${letter.subject}\n\n${letter.body}`);
      notify({ text: t('draft.copied'), tone: 'success' });
    },
  };
}
