import { once } from '../once.ts';

/** Letters that Unicode does not take apart, and the German way of writing umlauts (S-060: ü becomes ue). */
const WHOLE: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

type Umlauts = 'pairs' | 'base';

/** The words of a name in letters and digits of a domain; `&` and other signs part them. */
export const latinWords = (text: string, umlauts: Umlauts): readonly string[] => byTable(text, umlauts === 'pairs' ? pairs() : base()) ?? byRules(text, umlauts);

/** By the rules of Unicode, whatever the script. */
function byRules(text: string, umlauts: Umlauts): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll('İ', 'I')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[äöü]/g, (letter) => (umlauts === 'pairs' ? (GERMAN[letter] ?? letter) : letter))
    .replaceAll(/[ßłøæœđðþı]/g, (letter) => WHOLE[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/(?<=\p{L})['’.](?=\p{L})/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * The same, letter by letter from a table, for texts of Latin letters: ten times as quick, and
 * the names of all customers are gone through before the first look for duplicates.
 */
const TABLE_LENGTH = 0x180;
/** Drop out between two letters: `Z.O.O.`, `D'Arcy`. */
const JOINING = /^['’.]$/;
const RIGHT_QUOTE = '’';

/** Letters, `''` for what parts words; undefined where the neighbours have a say. */
const tableOf = (umlauts: Umlauts): readonly (string | undefined)[] =>
  Array.from({ length: TABLE_LENGTH }, (_, code) => {
    const letter = String.fromCharCode(code);
    if (JOINING.test(letter)) return undefined;
    const [first = '', ...others] = byRules(`a${letter}a`, umlauts);
    if (others.length === 0) return first.slice(1, -1) || undefined;
    return first === 'a' && others.length === 1 && others[0] === 'a' ? '' : undefined;
  });
const pairs = once(() => tableOf('pairs'));
const base = once(() => tableOf('base'));

const LETTER = /^[a-z]/;
const isLetter = (text: string | undefined): boolean => text !== undefined && LETTER.test(text);

function byTable(text: string, table: readonly (string | undefined)[]): readonly string[] | null {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = table[text.charCodeAt(at)];
    if (letter !== undefined && letter !== '') {
      word += letter;
      continue;
    }
    if (letter === undefined) {
      const sign = text.charAt(at);
      if (sign !== '.' && sign !== "'" && sign !== RIGHT_QUOTE) return null;
      if (isLetter(table[text.charCodeAt(at - 1)]) && isLetter(table[text.charCodeAt(at + 1)])) continue;
    }
    if (word !== '') words.push(word);
    word = '';
  }
  if (word !== '') words.push(word);
  return words;
}

/** Endings that say what kind of company it is, as words without their dots. */
const LEGAL_FORMS: readonly (readonly string[])[] = [
  ['spolka', 'z', 'ograniczona', 'odpowiedzialnoscia', 'spolka', 'komandytowa'],
  ['spolka', 'z', 'ograniczona', 'odpowiedzialnoscia'],
  ['spolka', 'z', 'o', 'o'],
  ['spolka', 'z', 'oo'],
  ['spolka', 'zoo'],
  ['spolka', 'akcyjna'],
  ['spolka', 'komandytowa'],
  ['spolka', 'jawna'],
  ['spolka', 'cywilna'],
  ['sp', 'z', 'o', 'o', 'sp', 'k'],
  ['sp', 'z', 'oo', 'sp', 'k'],
  ['sp', 'z', 'o', 'o'],
  ['sp', 'z', 'oo'],
  ['sp', 'zoo'],
  ['spzoo'],
  ['sp', 'k'],
  ['sp', 'j'],
  ['spk'],
  ['spj'],
  ['sa'],
  ['sc'],
  ['gmbh', 'co', 'kg'],
  ['gmbh', 'und', 'co', 'kg'],
  ['ug', 'haftungsbeschraenkt'],
  ['ug', 'haftungsbeschrankt'],
  ...['gmbh', 'ggmbh', 'mbh', 'ag', 'kg', 'ohg', 'ug', 'ek', 'ev', 'eg', 'se', 'gbr', 'kgaa', 'ltd', 'limited', 'llp', 'llc', 'plc', 'inc', 'corp', 'bv', 'nv', 'sarl', 'srl', 'spa', 'sro', 'as', 'kft', 'oy', 'ab'].map((form) => [form]),
];

/** The forms by their last word: most names end with none of them. */
const BY_LAST_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  LEGAL_FORMS.map((form) => form.at(-1) ?? '').map((last) => [last, LEGAL_FORMS.filter((form) => form.at(-1) === last)]),
);

/** The words in front of the legal form; all of them when nothing would remain. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  const form = BY_LAST_WORD.get(words.at(-1) ?? '')?.find((ending) => ending.length < words.length && ending.every((word, place) => words[words.length - ending.length + place] === word));
  return form === undefined ? words : words.slice(0, -form.length);
}
