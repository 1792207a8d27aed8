import MiniSearch from 'minisearch';

export type HelpText = { readonly id: string; readonly title: string; readonly words: string; readonly text: string };

export type HelpSearch = (typed: string) => readonly string[];

/** Nobody looks further down than this. */
const MOST = 20;

/** Small words that stand in nearly every sentence and say nothing about what is looked for. */
const SAYS_NOTHING = new Set(
  ('a an and are as at be by can do does for from has have how i in is it its may my not of on or our that the to we what when where which who why will with you your ' +
    'aber als am an auch auf aus bei bin das dem den der des die ein eine einem einen einer er es fur habe hat ich ihr im in ist kann man mein meine mich mir mit muss nicht oder sie sind uber um und uns unser von vor wann warum was wer wie wird wir wo zu zum zur ' +
    'albo ale bo by byc ci co czy dla do gdy gdzie go i ich ile ja jak jaki jakie jest jestem juz kiedy kto ktory ktore ma mam me mi moge moj moje mozna na nad nie nas o od oraz po pod sa sie sobie ta tak te tego ten to tu w we wiec z za ze').split(' '),
);

/**
 * A full-text search over the articles of one language. Names count most, then what people call
 * things. Finds beginnings of words and small slips; accents and umlauts may be missing or
 * written as two letters. Best first; ids only.
 */
export function createHelpSearch(texts: readonly HelpText[]): HelpSearch {
  const index = new MiniSearch<HelpText>({
    fields: ['title', 'words', 'text'],
    tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
    processTerm: spellings,
    searchOptions: {
      boost: { title: 4, words: 3, text: 1 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 5 ? 0.2 : false),
      processTerm: (word) => (SAYS_NOTHING.has(folded(word)) ? null : folded(word)),
      combineWith: 'OR',
    },
  });
  index.addAll(texts);
  return (typed) => {
    const found = index.search(typed.slice(0, 200));
    const best = found[0]?.score ?? 0;
    // What meets one weak word among many is noise.
    return found.filter(({ score }) => score >= best / 8).slice(0, MOST).map(({ id }) => String(id));
  };
}

/** Every way a word is looked for: in base letters, and with umlauts as two. */
function spellings(word: string): string[] | null {
  const base = folded(word);
  if (SAYS_NOTHING.has(base)) return null;
  const pairs = folded(word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
  return base === pairs ? [base] : [base, pairs];
}

const folded = (word: string): string => word.normalize('NFC').replaceAll('ł', 'l').replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');
