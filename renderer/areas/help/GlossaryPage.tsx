import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../electron/bridge.ts';
import { Page } from '../../frame/Page.tsx';
import { lateText } from '../../i18n/late-text.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';
import type { ReferenceColumn } from './ReferenceTable.tsx';
import { GLOSSARY } from './words.ts';

const useStyles = makeStyles({ lead: { margin: `0 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 }, table: { maxWidth: '1100px' } });

/** Words with their meaning, and what the other two languages call them. */
export function GlossaryPage() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <Page title={t('page.glossary')} scrolls crumb={<Crumb to="/help" text={t('all')} />}>
      <p className={styles.lead}>{t('glossary.lead')}</p>
      <LateWords language="pl">
        <LateWords language="de">
          <LateWords language="en">
            <Words />
          </LateWords>
        </LateWords>
      </LateWords>
    </Page>
  );
}

function Words() {
  const styles = useStyles();
  const { t, i18n } = useTranslation('help');
  const own = LANGUAGES.find((language) => language === i18n.language) ?? 'en';
  const name = (word: string, language: Language): string => lateText(i18n, 'help', `word.${word}.name`, language);
  const columns: readonly ReferenceColumn<string>[] = [
    { id: 'word', header: t('glossary.word'), isName: true, text: (word) => name(word, own) },
    { id: 'meaning', header: t('glossary.meaning'), text: (word) => lateText(i18n, 'help', `word.${word}.text`, own) },
    ...LANGUAGES.filter((language) => language !== own).map((language) => ({ id: language, header: LANGUAGE_NAMES[language], headerLang: language, lang: language, isQuiet: true, text: (word: string) => name(word, language) })),
  ];
  return <ReferenceTable className={styles.table} columns={columns} rows={GLOSSARY.toSorted((a, b) => name(a, own).localeCompare(name(b, own), own))} rowId={(word) => word} />;
}
