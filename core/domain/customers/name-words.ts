/** Letters that Unicode does not take apart, and the German way of writing umlauts (S-060: ü becomes ue). */
const WHOLE: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The words of a name in letters and digits of a domain; `&` and other signs part them. */
export function latinWords(text: string, umlauts: 'pairs' | 'base'): readonly string[] {
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

/** Endings that say what kind of company it is, as words without their dots. */
const LEGAL_FORMS: readonly (readonly string[])[] = [
  ['spolka', 'z', 'ograniczona', 'odpowiedzialnoscia', 'spolka', 'komandytowa'],
  ['spolka', 'z', 'ograniczona', 'odpowiedzialnoscia'],
  ['spolka', 'z', 'o', 'o'],
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

/** The words in front of the legal form; all of them when nothing would remain. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  const form = LEGAL_FORMS.find((ending) => ending.length < words.length && ending.every((word, place) => words[words.length - ending.length + place] === word));
  return form === undefined ? words : words.slice(0, -form.length);
}
