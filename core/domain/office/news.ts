import type { Instant } from '../time/instant.ts';

export const NEWS_KINDS = ['news', 'instruction', 'promotion'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One piece of news as a source tells it, as plain text. */
export type FeedItem = { readonly externalId: string; readonly title: string; readonly body: string; readonly link: string | null; readonly publishedAt: Instant | null };
export type Feed = { readonly title: string; readonly items: readonly FeedItem[] };

/** More than anybody reads. */
export const MOST_ITEMS = 100;
const LONGEST_TITLE = 300;
const LONGEST_BODY = 4_000;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', euro: '€', oacute: 'ó', Oacute: 'Ó', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' };

/** The words of a piece of HTML: no marks, no scripts, no invisible signs that turn the reading direction. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(script|style|template)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<(br|\/p|\/li|\/h[1-6]|\/tr|\/div)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\u00ad' ? sign : ' '))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** Only addresses that a click may open outside. */
export const httpsOrNull = (address: string): string | null => (/^https:\/\/[a-z\d][a-z\d.-]*(:\d+)?([/?#][^\s"'<>\\]*)?$/i.test(address) && address.length <= 2_000 ? address : null);

/** An item as it is kept: cut to what somebody reads, nameless ones left out. */
export function keptItem(item: FeedItem): FeedItem | null {
  const title = cut(plainText(item.title).replaceAll('\n', ' '), LONGEST_TITLE);
  const body = cut(plainText(item.body), LONGEST_BODY);
  return title === '' && body === '' ? null : { ...item, title: title === '' ? cut(body, 80) : title, body, link: item.link === null ? null : httpsOrNull(item.link) };
}
