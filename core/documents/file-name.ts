
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'SS', ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', đ: 'd', Đ: 'D', þ: 'th', Þ: 'Th', ð: 'd' };

const LONGEST_PART = 60;

/**
 * `Angebot_AN-2026-0042_Mueller-GmbH.pdf`: ASCII only, so that it survives every mail program
 * and share. The vowels of German go to two letters whatever the language (documents.md 11).
 */
export function pdfFileName(parts: readonly string[]): string {
  const kept = parts.map(ascii).filter((part) => part !== '');
  return `${kept.join('_')}.pdf`;
}

const ascii = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[äöüÄÖÜ]/g, (letter) => GERMAN[letter] ?? letter)
    .replaceAll(/[ßẞłŁøØæÆœŒđĐþÞð]/g, (letter) => WHOLE[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replaceAll(/^-+|-+$/g, '');

