import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { languageIn } from './draft-of.ts';
import { RefusedTexts } from './RefusedTexts.tsx';
import type { RefusedTextsProps } from './RefusedTexts.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export type TextsFormProps = {
  readonly title: string;
  readonly hint: string;
  /** Chooses which texts are on show, before their language. */
  readonly choice?: ReactNode;
  /** What the tabs choose. */
  readonly languageLabel: string;
  readonly language: DocumentLanguage;
  readonly onLanguage: (language: DocumentLanguage) => void;
  /** What stands above the problems, which keep the texts from being saved. */
  readonly refused: string;
  readonly problems: RefusedTextsProps['problems'];
  /** Something was typed that is not saved. */
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  /** Why saving failed; null: it did not. */
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** The texts on show, in the chosen language. */
  readonly children: ReactNode;
};

/** The office's own words, language by language: typed, checked, then saved or discarded together. */
export function TextsForm({ title, hint, choice = null, languageLabel, language, onLanguage, refused, problems, isDirty, isBusy, error, onSave, onDiscard, children }: TextsFormProps) {
  const styles = useStyles();
  const { t } = useTranslation(['quotes', 'common']);
  const isWrong = problems.length > 0;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) onSave();
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{title}</legend>
        <p className={styles.note}>{hint}</p>
        {choice}
        <TabList selectedValue={language} onTabSelect={(_, data) => onLanguage(languageIn(String(data.value)) ?? language)} aria-label={languageLabel}>
          {DOCUMENT_LANGUAGES.map((one) => (
            <Tab key={one} value={one}>
              {t(`language.${one}`)}
            </Tab>
          ))}
        </TabList>
        {children}
      </fieldset>
      <RefusedTexts title={refused} problems={problems} />
      {error === null ? null : <ErrorNotice error={screenErrorOf(error)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={isBusy || !isDirty || isWrong}>
          {t('common:action.save')}
        </Button>
        <Button disabled={isBusy || !isDirty} onClick={onDiscard}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}
