import { latinWords, withoutLegalForm } from '../customers/name-words.ts';

/**
 * Longest part before `.onmicrosoft.com`. Often quoted, not confirmed by the service (T-02), hence
 * a hint and a parameter, not a law.
 */
export const LONGEST_PREFIX = 27;

export type PrefixReason = 'fullName' | 'plainLetters' | 'wholeWords' | 'withoutLegalForm' | 'withCity' | 'withCountry' | 'withNumber';
export type PrefixProposal = { readonly prefix: string; readonly reason: PrefixReason; /** The name was longer than a prefix may be. */ readonly isCut: boolean };

export type PrefixSource = { readonly companyName: string; readonly city: string; readonly country: string };

/**
 * Prefixes for a new tenant from the company's name (T-02, S-059 to S-061), the best first; what
 * follows stands in when one is taken. Empty when the name has no letters that a domain can hold.
 */
export function proposePrefixes({ companyName, city, country }: PrefixSource, longest = LONGEST_PREFIX): readonly PrefixProposal[] {
  const words = latinWords(companyName, 'pairs');
  const plain = latinWords(companyName, 'base');
  const core = withoutLegalForm(words);
  if (words.length === 0) return [];
  const town = latinWords(city, 'pairs').join('');
  const proposals: readonly (readonly [PrefixReason, string])[] = [
    ['fullName', words.join('')],
    ['plainLetters', plain.join('')],
    ['wholeWords', asManyAsFit(words, longest)],
    ['withoutLegalForm', core.join('')],
    ['withCity', town === '' ? '' : core.join('') + town],
    ['withCountry', country === '' ? '' : core.join('') + country.toLowerCase()],
    ['withNumber', `${cut(words.join(''), longest - SUFFIX.length)}${SUFFIX}`],
  ];
  return unique(proposals.filter(([, name]) => name !== '').map(([reason, name]) => ({ prefix: cut(name, longest), reason, isCut: name.length > longest })));
}

const SUFFIX = '365';
const cut = (text: string, longest: number): string => text.slice(0, Math.max(1, longest));

function unique(proposals: readonly PrefixProposal[]): readonly PrefixProposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ prefix }) => {
    const isNew = !seen.has(prefix);
    seen.add(prefix);
    return isNew;
  });
}

function asManyAsFit(words: readonly string[], longest: number): string {
  let name = '';
  for (const word of words) {
    if (name.length + word.length > longest) break;
    name += word;
  }
  return name;
}

export type PrefixProblem = { readonly kind: 'empty' } | { readonly kind: 'characters'; readonly character: string } | { readonly kind: 'tooLong'; readonly length: number; readonly longest: number };

/** What keeps a prefix, as typed, from being one. `.onmicrosoft.com` behind it is not part of it. */
export function prefixProblem(text: string, longest = LONGEST_PREFIX): PrefixProblem | null {
  const prefix = barePrefix(text);
  if (prefix === '') return { kind: 'empty' };
  const stranger = /[^a-z0-9]/u.exec(prefix)?.[0];
  if (stranger !== undefined) return { kind: 'characters', character: stranger };
  return prefix.length > longest ? { kind: 'tooLong', length: prefix.length, longest } : null;
}

export const TENANT_SUFFIX = '.onmicrosoft.com';

/** `Muellergmbh.onmicrosoft.com ` → `muellergmbh` */
export function barePrefix(text: string): string {
  const typed = text.trim().toLowerCase();
  return typed.endsWith(TENANT_SUFFIX) ? typed.slice(0, -TENANT_SUFFIX.length) : typed;
}

/** `admin@muellergmbh.onmicrosoft.com`: the login that the service creates (S-062). */
export const firstLogin = (prefix: string): string => `admin@${prefix}${TENANT_SUFFIX}`;
