/** Longest address and longest part before the @ (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

export type EmailCheck = { readonly kind: 'ok'; readonly email: string; readonly domain: string } | { readonly kind: 'malformed'; readonly reason: 'noAt' | 'noDomain' | 'space' | 'form' };

/** Whether a mailbox can exist under this address (S-048). The part behind the @ goes to lower case. */
export function checkEmail(text: string): EmailCheck {
  const typed = text.trim();
  if (/\s/.test(typed)) return { kind: 'malformed', reason: 'space' };
  const at = typed.lastIndexOf('@');
  if (at < 0) return { kind: 'malformed', reason: 'noAt' };
  const local = typed.slice(0, at);
  const domain = typed.slice(at + 1).toLowerCase();
  if (!isDomain(domain)) return { kind: 'malformed', reason: 'noDomain' };
  const isForm = LOCAL.test(local) && local.length <= LONGEST_LOCAL && typed.length <= LONGEST;
  return isForm ? { kind: 'ok', email: `${local}@${domain}`, domain } : { kind: 'malformed', reason: 'form' };
}

/** `firma.pl`, `mail.firma.co.uk`: labels of letters, digits and inner hyphens, the last with a letter. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && text.length <= LONGEST && labels.every((label) => LABEL.test(label)) && /\p{L}{2}|^xn--/u.test(labels.at(-1) ?? '');
}
