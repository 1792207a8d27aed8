import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { keptItem, MOST_ITEMS } from '../../domain/office/news.ts';
import type { Feed, FeedItem } from '../../domain/office/news.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** RSS 2.0, Atom or JSON Feed by what it says, not by its name; null when it is none of them. */
export function parseFeed(text: string): Feed | null {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  const feed = body.startsWith('{') ? fromJson(body) : fromXml(body);
  if (feed === null) return null;
  const items = feed.items.slice(0, MOST_ITEMS).map(keptItem).filter((item) => item !== null);
  return { title: feed.title.trim().slice(0, 200), items };
}

const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: z.string(),
  items: z.array(z.object({ id: z.union([z.string(), z.number()]).optional(), title: z.string().optional(), url: z.string().optional(), summary: z.string().optional(), content_text: z.string().optional(), content_html: z.string().optional(), date_published: z.string().optional() })),
});

function fromJson(text: string): Feed | null {
  const parsed = jsonFeed.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const items = parsed.data.items.map((item): FeedItem => {
    const { title = '', url = '', content_text, content_html, summary = '' } = item;
    return { externalId: String(item.id ?? (url === '' ? title : url)), title, body: content_text ?? content_html ?? summary, link: url === '' ? null : url, publishedAt: dateOf(item.date_published ?? '') };
  });
  return { title: parsed.data.title, items };
}

/** Nothing is resolved and nothing is fetched: a document type with entities of its own is refused before anybody reads it. */
const DOCTYPE = /<!\s*(DOCTYPE|ENTITY)/i;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#', processEntities: false, parseTagValue: false, parseAttributeValue: false, removeNSPrefix: false });

function fromXml(text: string): Feed | null {
  if (DOCTYPE.test(text)) return null;
  const root = xmlOf(text);
  const channel = asNode(asNode(root?.['rss'])?.['channel']);
  if (channel !== null) return { title: textOf(channel['title']), items: listOf(channel['item']).map(rssItem) };
  const atom = asNode(root?.['feed']);
  return atom === null ? null : { title: textOf(atom['title']), items: listOf(atom['entry']).map(atomItem) };
}

type Node = Readonly<Record<string, unknown>>;

function rssItem(item: Node): FeedItem {
  const link = textOf(item['link']);
  const title = textOf(item['title']);
  return { externalId: textOf(item['guid']) || link || title, title, body: textOf(item['content:encoded']) || textOf(item['description']), link: link === '' ? null : link, publishedAt: dateOf(textOf(item['pubDate'])) };
}

function atomItem(entry: Node): FeedItem {
  const links = listOf(entry['link']);
  const link = textOf(links.find((one) => (one['@rel'] ?? 'alternate') === 'alternate')?.['@href']);
  const title = textOf(entry['title']);
  return { externalId: textOf(entry['id']) || link || title, title, body: textOf(entry['content']) || textOf(entry['summary']), link: link === '' ? null : link, publishedAt: dateOf(textOf(entry['published']) || textOf(entry['updated'])) };
}

const asNode = (value: unknown): Node | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null);
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]).map(asNode).filter((node) => node !== null);

/** Entities of XML are still in the text: HTML inside a feed is escaped once more, so that both are undone with its marks. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (asNode(Array.isArray(value) ? value[0] : value)?.['#'] ?? '');
  return typeof text === 'string' ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&') : '';
}

function dateOf(text: string): Instant | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : instant(at);
}

function xmlOf(text: string): Node | null {
  try {
    return asNode(parser.parse(text));
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
