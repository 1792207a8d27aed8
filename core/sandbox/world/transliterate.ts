const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss',
  ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z',
};

/** Lower-case letters and digits only: the rule of the tenant prefix (S-059, T-02). */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[äöüßąćęłńóśźż]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');
}
