import { MAILBOXES } from '../core/domain/office/contacts.ts';

/** The only places outside that a click may open in the browser. */
const HOSTS = new Set([
  'portal.office.com',
  'partner.microsoft.com',
  'partnercenter.microsoft.com',
  'nonprofit.microsoft.com',
  'www.terracloud.de',
  'learn.microsoft.com',
]);

/** A host, then printable ASCII without a backslash: no control, bidi or look-alike characters, no blanks. */
const PLAIN = /^https:\/\/[A-Za-z0-9][!-[\]-~]*$/;
const LONGEST = 2_048;

/** A letter to one mailbox: subject and text, percent-encoded; no copies, no attachments, no other field. */
const LETTER = /^mailto:([a-z0-9.-]+@[a-z0-9.-]+)\?subject=[\w.!~*'()%-]*&body=[\w.!~*'()%-]*$/;

/** The address to open, or null when it is not on the list. Decided on the parsed address. */
export function allowedLink(text: string): string | null {
  const mailbox = text.length > LONGEST ? undefined : LETTER.exec(text)?.[1];
  if (mailbox !== undefined) return MAILBOXES.has(mailbox) ? text : null;
  if (text.length > LONGEST || !PLAIN.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return plain && !/^https:\/\/[^/?#]*@/.test(text) && HOSTS.has(url.hostname) ? url.href : null;
}
