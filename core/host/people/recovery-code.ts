/** Letters and digits that nobody takes for each other on paper (no 0 O, 1 I L, 8 B, 5 S, 2 Z). */
const LETTERS = '34679ACDEFGHJKMNPQRTUVWXY';
const GROUPS = 5;
const IN_GROUP = 4;

/** Twenty letters of twenty-five: 92 bits. `K7QM-…` in five groups. */
export function newRecoveryCode(randomBytes: (count: number) => Uint8Array): string {
  const letters: string[] = [];
  // Bytes from 250 on would make some letters likelier than others.
  while (letters.length < GROUPS * IN_GROUP) {
    for (const byte of randomBytes(GROUPS * IN_GROUP)) {
      const letter = byte < 250 ? LETTERS[byte % LETTERS.length] : undefined;
      if (letter !== undefined && letters.length < GROUPS * IN_GROUP) letters.push(letter);
    }
  }
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * IN_GROUP, (group + 1) * IN_GROUP).join('')).join('-');
}

/** As it is typed from paper: without case, dashes and blanks. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
