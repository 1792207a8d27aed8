/** Windows hands no longer address to a mail program. */
const LONGEST = 2_000;

export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

/** The letter as an address for the mail program; null when it is too long for that. */
export function mailtoOf({ to, subject, body }: Letter): string | null {
  const address = `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;
  return address.length <= LONGEST ? address : null;
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
