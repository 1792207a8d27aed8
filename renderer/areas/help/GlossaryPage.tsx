import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../electron/bridge.ts';
import { Page } from '../../frame/Page.tsx';
import { lateText } from '../../i18n/late-text.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { useTableStyles } from './figures/styles.ts';
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
  const table = useTableStyles();
  const { t, i18n } = useTranslation('help');
  const own = LANGUAGES.find((language) => language === i18n.language) ?? 'en';
  const others = LANGUAGES.filter((language) => language !== own);
  const name = (word: string, language: Language): string => lateText(i18n, 'help', `word.${word}.name`, language);
  const words = GLOSSARY.toSorted((a, b) => name(a, own).localeCompare(name(b, own), own));
  const head = mergeClasses(table.cell, table.head);
  return (
    <table className={mergeClasses(table.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('glossary.word')}
          </th>
          <th scope="col" className={head}>
            {t('glossary.meaning')}
          </th>
          {others.map((language) => (
            <th key={language} scope="col" className={head} lang={language}>
              {LANGUAGE_NAMES[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <tr key={word}>
            <th scope="row" className={mergeClasses(table.cell, table.strong)}>
              {name(word, own)}
            </th>
            <td className={table.cell}>{lateText(i18n, 'help', `word.${word}.text`, own)}</td>
            {others.map((language) => (
              <td key={language} lang={language} className={mergeClasses(table.cell, table.quiet)}>
                {name(word, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
