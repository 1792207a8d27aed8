import { checkTaxNumber } from '../../core/domain/customers/tax-number.ts';

export const FILE_HEADER = ['Nazwa firmy', 'NIP', 'Ulica i numer', 'Kod pocztowy', 'Miejscowość', 'Województwo', 'Imię', 'Nazwisko', 'E-mail', 'Telefon'];

/** A NIP that passes, made from a number. */
export function aNip(number: number): string {
  const first = String(300_000_000 + number * 7);
  for (let check = 0; check < 10; check += 1) if (checkTaxNumber('PL', first + String(check)).kind === 'ok') return first + String(check);
  return aNip(number + 1_000_000);
}

/** The cells of a complete customer with this number. */
export const aFileLine = (number: number, over: Partial<Record<(typeof FILE_HEADER)[number], string>> = {}): string[] => {
  const word = String(number).split('').map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
  const values: Readonly<Record<string, string>> = {
    'Nazwa firmy': `Zakład ${word}${word} Żółć ${number}`,
    NIP: aNip(number),
    'Ulica i numer': `ul. Łąkowa ${number + 1}`,
    'Kod pocztowy': '90-361',
    Miejscowość: 'Łódź',
    Województwo: 'łódzkie',
    Imię: 'Ewa',
    Nazwisko: 'Śliwa',
    'E-mail': `ewa${number}@zaklad${number}.example`,
    Telefon: '422511234',
    ...over,
  };
  return FILE_HEADER.map((title) => values[title] ?? '');
};

export const csvOf = (rows: readonly (readonly string[])[], separator = ';'): string =>
  rows.map((cells) => cells.map((cell) => (/["\n\r;,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\r\n');

/** A file of so many lines, of which the numbered ones (from 0) are bad in a way of their own. */
export const customerFile = (lines: number, bad: Readonly<Record<number, Partial<Record<string, string>>>> = {}): string[][] => [
  FILE_HEADER,
  ...Array.from({ length: lines }, (_, number) => aFileLine(number, bad[number] ?? {})),
];

const CP1250: Readonly<Record<string, number>> = {
  ą: 0xb9, ć: 0xe6, ę: 0xea, ł: 0xb3, ń: 0xf1, ó: 0xf3, ś: 0x9c, ź: 0x9f, ż: 0xbf,
  Ą: 0xa5, Ć: 0xc6, Ę: 0xca, Ł: 0xa3, Ń: 0xd1, Ó: 0xd3, Ś: 0x8c, Ź: 0x8f, Ż: 0xaf,
};

export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252';

/** The bytes of a text as programs write them. */
export function bytesOf(text: string, encoding: FileEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1250':
      return Buffer.from(text.split('').map((letter) => CP1250[letter] ?? letter.charCodeAt(0)));
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
  }
}
