import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lateText } from '../../i18n/late-text.ts';
import { ARTICLES } from './articles.ts';
import { createHelpSearch, type HelpSearch } from './search.ts';

/** The search in the language of the screen; built when the help is opened. */
export function useHelpSearch(): HelpSearch {
  const { i18n } = useTranslation('help');
  const { language } = i18n;
  return useMemo(() => {
    const say = (id: string, part: string): string => lateText(i18n, 'help', `article.${id}.${part}`, language);
    return createHelpSearch(ARTICLES.map(({ id }) => ({ id, title: say(id, 'title'), words: say(id, 'words'), text: say(id, 'text') })));
  }, [i18n, language]);
}
